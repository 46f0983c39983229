package org.courtesy.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a password must be like, by NIST SP 800-63B-4 and OWASP ASVS 5.0, chapter 6: long, and nothing that is guessed first. It
 * need not be composed of anything. What is guessed first is known to zxcvbn: common passwords, words and names, dates, rows of
 * keys, repetitions and all of these in disguise; the user's name and that of the product come on top. Where the house keeps a list
 * of {@link BreachedPasswords}, none of them passes.
 */
@ApplicationScoped
class PasswordRules {

    /** The most characters of a password. */
    static final int LONGEST = 128;

    /** Under a hundred million guesses a password is among the first. */
    private static final double FEW_GUESSES = 1e8;

    /** Looking for patterns in more would take long; nobody's password becomes easier by going on. */
    private static final int LOOKED_AT = 64;

    private final Zxcvbn guesses = new Zxcvbn();
    private final int shortest;
    private final Optional<String> supplier;
    private final BreachedPasswords breached;

    /** For the container's proxy. */
    protected PasswordRules() {
        this(0, Optional.empty(), null);
    }

    @Inject
    PasswordRules(
            @ConfigProperty(name = "courtesy.security.shortestPassword", defaultValue = "12") int shortest,
            @ConfigProperty(name = "courtesy.supplier.name") Optional<String> supplier,
            BreachedPasswords breached) {
        this.shortest = shortest;
        this.supplier = supplier;
        this.breached = breached;
    }

    /**
     * Lets a password pass or not.
     *
     * @param field what the input is called
     * @throws InvalidInputException with what is wrong with it
     */
    void check(String field, String name, String password) {
        new Checks().required(field, password).done();
        int length = password.codePointCount(0, password.length());
        new Checks()
                .ensure(length >= shortest, field, InputProblem.TOO_SHORT, shortest)
                .longest(field, password, LONGEST)
                .done();
        if (!Checks.storable(password)) {
            throw new InvalidInputException(FieldError.of(field, InputProblem.BAD_CHARACTERS));
        }
        List<String> near = new ArrayList<>(List.of(name, "courtesy"));
        supplier.ifPresent(near::add);
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        if (guesses.measure(looked, near).getGuesses() < FEW_GUESSES) {
            throw new InvalidInputException(FieldError.of(field, InputProblem.EASY_TO_GUESS));
        }
        if (breached.contain(password)) {
            throw new InvalidInputException(FieldError.of(field, InputProblem.BREACHED));
        }
    }
}
