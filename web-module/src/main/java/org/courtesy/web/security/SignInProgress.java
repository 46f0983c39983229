package org.courtesy.web.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.security.Account;

/**
 * What somebody has proved at the door so far: the password at least. It opens nothing, and it is soon forgotten.
 *
 * @param codeProved whether the code of the second factor was right, or the factor was set up a moment ago
 * @param secret of a second factor that is being set up
 * @param recoveryCodes that still have to be shown
 */
record SignInProgress(String name, Instant until, boolean codeProved, String secret, ArrayList<String> recoveryCodes)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    SignInProgress(String name, Instant until, String secret) {
        this(name, until, false, secret, new ArrayList<>());
    }

    SignInProgress proved() {
        return new SignInProgress(name, until, true, secret, recoveryCodes);
    }

    SignInProgress enrolled(List<String> codes) {
        return new SignInProgress(name, until, true, secret, new ArrayList<>(codes));
    }

    SignInProgress shown() {
        return new SignInProgress(name, until, codeProved, secret, new ArrayList<>());
    }

    /** What is still missing, as the account is stored now. */
    SignInStep next(Account account) {
        if (account.secondFactor() && !codeProved) {
            return SignInStep.CODE;
        }
        if (account.passwordOwed()) {
            return SignInStep.PASSWORD;
        }
        if (account.secondFactorOwed()) {
            return SignInStep.FACTOR;
        }
        return recoveryCodes.isEmpty() ? SignInStep.IN : SignInStep.CODES;
    }
}
