package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.courtesy.security.Account;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.Test;

class SignInProgressTest {

    private final SignInProgress begun = new SignInProgress("anna", Instant.EPOCH, "SECRET");

    private static Account account(boolean factor, boolean passwordOwed, boolean factorOwed) {
        return new Account("anna", Set.of(Roles.AGENT), factor, passwordOwed, factorOwed, false);
    }

    @Test
    void aPasswordSufficesWhereNothingElseIsOwed() {
        assertThat(begun.next(account(false, false, false))).isEqualTo(SignInStep.IN);
    }

    @Test
    void theCodeComesBeforeAnythingIsChanged() {
        assertThat(begun.next(account(true, true, false))).isEqualTo(SignInStep.CODE);
        assertThat(begun.proved().next(account(true, true, false))).isEqualTo(SignInStep.PASSWORD);
        assertThat(begun.proved().next(account(true, false, false))).isEqualTo(SignInStep.IN);
    }

    @Test
    void aFirstPasswordIsReplacedBeforeASecondFactorIsSetUp() {
        assertThat(begun.next(account(false, true, true))).isEqualTo(SignInStep.PASSWORD);
        assertThat(begun.next(account(false, false, true))).isEqualTo(SignInStep.FACTOR);
    }

    @Test
    void whoHasJustSetUpASecondFactorSeesTheCodesAndIsNotAskedForOne() {
        SignInProgress enrolled = begun.enrolled(List.of("A", "B"));

        assertThat(enrolled.next(account(true, false, false))).isEqualTo(SignInStep.CODES);
        assertThat(enrolled.shown().next(account(true, false, false))).isEqualTo(SignInStep.IN);
    }

    @Test
    void aFactorThatWasSetUpElsewhereMeanwhileIsAskedFor() {
        assertThat(begun.next(account(true, false, false))).isEqualTo(SignInStep.CODE);
    }
}
