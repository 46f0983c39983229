package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.shared.Checks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns credentials into callers. */
@ApplicationScoped
public class Authenticator {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int TURNS = 64;

    private final UserRepository users;
    private final Passwords passwords;
    private final AttemptThrottle throttle;
    private final VerifiedCredentials verified;

    /** Attempts on one name go one after the other: a crowd with the same credentials costs one hash, and so do guesses. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    /** For the container's proxy. */
    protected Authenticator() {
        this.users = null;
        this.passwords = null;
        this.throttle = null;
        this.verified = null;
    }

    @Inject
    Authenticator(
            UserRepository users,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.attempts", defaultValue = "10") int attempts,
            @ConfigProperty(name = "courtesy.security.lockMinutes", defaultValue = "5") int lockMinutes,
            @ConfigProperty(name = "courtesy.security.rememberMinutes", defaultValue = "5") int rememberMinutes) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = new AttemptThrottle(attempts, Duration.ofMinutes(lockMinutes), clock);
        this.verified = new VerifiedCredentials(Duration.ofMinutes(rememberMinutes), clock);
    }

    /**
     * Checks a name and a password against the stored users. Credentials verified some minutes ago are let in even while
     * the name is locked, so that nobody can lock out a system that is at work.
     *
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures, whether the password is right or not
     */
    public Optional<Caller> verifyPassword(String name, String password) {
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD || !Checks.storable(name)) {
            return Optional.empty();
        }
        Optional<Caller> remembered = verified.find(name, password);
        if (remembered.isPresent()) {
            return remembered;
        }
        synchronized (turns[Math.floorMod(name.hashCode(), TURNS)]) {
            // Whoever waited for the same credentials finds them verified.
            return verified.find(name, password).or(() -> prove(name, password));
        }
    }

    private Optional<Caller> prove(String name, String password) {
        throttle.check(name);
        Optional<Caller> caller = check(name, password);
        caller.ifPresentOrElse(
                known -> {
                    throttle.succeeded(name);
                    verified.remember(known, password);
                },
                () -> throttle.failed(name));
        return caller;
    }

    private Optional<Caller> check(String name, String password) {
        Optional<UserEntity> user = users.find(name).filter(UserEntity::enabled);
        if (user.isEmpty()) {
            passwords.waste(password);
            return Optional.empty();
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(UserEntity::toCaller);
    }

    /** Checks an API key. */
    public Optional<Caller> verifyKey(String key) {
        return users.validKey(ApiKeys.hash(key)).map(ApiKeyEntity::toCaller);
    }

    /** Makes a changed or removed user prove again who they are. */
    void forget(String name) {
        verified.forget(name);
    }
}
