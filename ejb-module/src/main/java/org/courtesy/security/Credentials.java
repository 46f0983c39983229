package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.secret.SecretBox;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;

/**
 * What users prove who they are with, and how they replace it. It acts for whom it is told to: on the way in that is somebody whose
 * password was right a moment ago, later {@link AccountService} says that it is the caller.
 */
@ApplicationScoped
public class Credentials {

    private static final Logger LOG = System.getLogger(Credentials.class.getName());
    private static final int LONGEST_CODE = 64;

    private final UserRepository users;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SecondFactorPolicy policy;
    private final SignInFailures failures;
    private final SecretBox box;
    private final Event<AccountChanged> changed;
    private final Clock clock;

    /** For the container's proxy. */
    protected Credentials() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Credentials(
            UserRepository users,
            SessionRepository sessions,
            Passwords passwords,
            PasswordRules rules,
            SecondFactorPolicy policy,
            SignInFailures failures,
            SecretBox box,
            Event<AccountChanged> changed,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.policy = policy;
        this.failures = failures;
        this.box = box;
        this.changed = changed;
        this.clock = clock;
    }

    /** A user who may come in now; empty when there is none any more. */
    @Transactional
    public Optional<Account> account(String name) {
        return users.find(name).filter(user -> user.opens(clock.instant())).map(user -> user.toAccount(policy));
    }

    /**
     * Checks a code of the second factor, or a recovery code. Either is good for one time.
     *
     * @throws org.courtesy.shared.TooManyAttemptsException after too many wrong ones
     */
    @Transactional
    public boolean verifyCode(String name, String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST_CODE) {
            return false;
        }
        failures.check(SignInFailures.Of.CODE, name);
        // Counted before it is looked at: whoever sends many at once gets no more looked at than whoever sends one by
        // one.
        failures.failed(SignInFailures.Of.CODE, name);
        Optional<UserEntity> user = users.find(name).filter(one -> one.secondFactor() != null);
        boolean right = user.isPresent() && (isOfApp(user.get(), typed) || isRecovery(name, typed));
        if (right) {
            failures.succeeded(SignInFailures.Of.CODE, name);
        }
        return right;
    }

    private boolean isOfApp(UserEntity user, String typed) {
        OptionalLong step = TimedCodes.step(secretOf(user), digits(typed), clock.instant());
        return step.isPresent() && users.useStep(user.name(), step.getAsLong());
    }

    private boolean isRecovery(String name, String typed) {
        return users.useRecoveryCode(name, RecoveryCodes.hash(typed));
    }

    /** The secret; an empty one, to which no code belongs, when it cannot be read: recovery codes still help then. */
    private String secretOf(UserEntity user) {
        try {
            return box.reveal(user.secondFactor(), owner(user.name()));
        } catch (SecretBox.UnreadableException e) {
            LOG.log(
                    Level.ERROR,
                    "A second factor cannot be read: courtesy.secret.key is not that with which it was stored",
                    e);
            return TimedCodes.secret();
        }
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String owner(String name) {
        return "second factor of " + name;
    }

    /**
     * Replaces the password and ends all sessions.
     *
     * @param field what the input of the new one is called
     * @throws InvalidInputException if it is not good enough, or the one before
     */
    @Transactional
    public void changePassword(String name, String field, String password) {
        UserEntity user = lockedHere(name);
        rules.check(field, name, password);
        if (passwords.matches(password, user.passwordHash())) {
            throw new InvalidInputException(FieldError.of(field, InputProblem.SAME_AS_BEFORE));
        }
        user.password(passwords.hash(password), clock.instant());
        endSessions(name);
    }

    /** A fresh secret for a second factor, in Base32. It counts for nobody until a code has confirmed it. */
    public String proposeSecret() {
        return TimedCodes.secret();
    }

    /**
     * Takes a second factor over, once its first code shows that the app has it, and ends all sessions.
     *
     * @param field what the input of the code is called
     * @return recovery codes, told this once
     * @throws InvalidInputException on a wrong code
     * @throws ConflictException if there is one already
     */
    @Transactional
    public List<String> enrol(String name, String secret, String field, String code) {
        UserEntity user = lockedHere(name);
        if (user.secondFactor() != null) {
            throw new ConflictException("SECOND_FACTOR_THERE", "There is a second factor already");
        }
        Instant now = clock.instant();
        OptionalLong step = code == null ? OptionalLong.empty() : TimedCodes.step(secret, digits(code), now);
        if (step.isEmpty()) {
            throw new InvalidInputException(FieldError.of(field, InputProblem.WRONG_CODE));
        }
        user.secondFactor(box.hide(secret, owner(name)), step.getAsLong(), now);
        List<String> codes = freshRecoveryCodes(name);
        endSessions(name);
        return codes;
    }

    /**
     * Makes other recovery codes; those before count no more.
     *
     * @throws ConflictException if there is no second factor
     */
    @Transactional
    public List<String> renewRecoveryCodes(String name) {
        if (locked(name).secondFactor() == null) {
            throw new ConflictException("SECOND_FACTOR_MISSING", "There is no second factor");
        }
        return freshRecoveryCodes(name);
    }

    private List<String> freshRecoveryCodes(String name) {
        users.dropRecoveryCodes(name);
        List<String> codes = RecoveryCodes.generate();
        codes.forEach(code -> users.addRecoveryCode(name, RecoveryCodes.hash(code)));
        return codes;
    }

    /** Does without the second factor from now on and ends all sessions; without one it changes nothing. */
    @Transactional
    public void dropSecondFactor(String name) {
        UserEntity user = locked(name);
        if (user.secondFactor() != null) {
            user.secondFactor(null, 0, clock.instant());
            users.dropRecoveryCodes(name);
            endSessions(name);
        }
    }

    /** How many recovery codes are left. */
    @Transactional
    public long recoveryCodes(String name) {
        return users.recoveryCodes(name);
    }

    private UserEntity locked(String name) {
        return users.lock(name).orElseThrow(() -> new NotFoundException("USER", name));
    }

    /** Of somebody who proves here who they are. */
    private UserEntity lockedHere(String name) {
        UserEntity user = locked(name);
        if (user.external()) {
            throw new ConflictException("EXTERNAL_USER", "An identity provider vouches for this user", name);
        }
        return user;
    }

    private void endSessions(String name) {
        sessions.endAll(name);
        changed.fire(new AccountChanged(name));
    }
}
