package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.courtesy.shared.Checks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns credentials into callers. */
@ApplicationScoped
public class Authenticator {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int TURNS = 64;
    private static final Duration KEY_REMEMBERED = Duration.ofSeconds(10);
    private static final Duration USE_NOTED = Duration.ofMinutes(5);

    private record Proved(Caller caller, Instant until) {}

    private final UserRepository users;
    private final KeyRepository keys;
    private final Passwords passwords;
    private final AttemptThrottle throttle;
    private final VerifiedCredentials verified;
    private final Clock clock;

    /** Keys found valid a moment ago, by hash: a busy system does not ask the database with every call. */
    private final Map<String, Proved> proved = new ConcurrentHashMap<>();

    /** Attempts on one name go one after the other: a crowd with the same credentials costs one hash, and so do guesses. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    /** For the container's proxy. */
    protected Authenticator() {
        this.users = null;
        this.keys = null;
        this.passwords = null;
        this.throttle = null;
        this.verified = null;
        this.clock = null;
    }

    @Inject
    Authenticator(
            UserRepository users,
            KeyRepository keys,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.attempts", defaultValue = "10") int attempts,
            @ConfigProperty(name = "courtesy.security.lockMinutes", defaultValue = "5") int lockMinutes,
            @ConfigProperty(name = "courtesy.security.rememberMinutes", defaultValue = "5") int rememberMinutes) {
        this.users = users;
        this.keys = keys;
        this.passwords = passwords;
        this.throttle = new AttemptThrottle(attempts, Duration.ofMinutes(lockMinutes), clock);
        this.verified = new VerifiedCredentials(Duration.ofMinutes(rememberMinutes), clock);
        this.clock = clock;
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

    /** Checks an API key. One that was revoked on another node lets in for some seconds more. */
    public Optional<Caller> verifyKey(String key) {
        String hash = ApiKeys.hash(key);
        Instant now = clock.instant();
        Proved before = proved.get(hash);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.caller());
        }
        proved.values().removeIf(one -> !now.isBefore(one.until()));
        Optional<Caller> caller =
                keys.ofHash(hash).filter(row -> row.opens(hash, now)).map(ApiKeyEntity::toCaller);
        caller.ifPresent(known -> {
            keys.used(known.name(), now, now.minus(USE_NOTED));
            proved.put(hash, new Proved(known, now.plus(KEY_REMEMBERED)));
        });
        return caller;
    }

    /** Makes every key be looked up again. */
    void forgetKeys() {
        proved.clear();
    }

    /** Makes a changed or removed user prove again who they are. */
    void forget(String name) {
        verified.forget(name);
    }
}
