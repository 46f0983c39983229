package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.courtesy.shared.Checks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns credentials into callers. */
@ApplicationScoped
public class Authenticator {

    private static final Logger LOG = System.getLogger(Authenticator.class.getName());
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int TURNS = 64;
    private static final Duration KEY_REMEMBERED = Duration.ofSeconds(10);
    private static final Duration WATCHER_SILENT = Duration.ofMinutes(10);
    private static final Duration USE_NOTED = Duration.ofMinutes(5);

    private record Proved(Caller caller, Instant until) {

        /** Whether it reads nothing but figures and has done so all the time. */
        boolean watchesStill(Instant now) {
            return caller.onlyWatches() && now.isBefore(until.plus(WATCHER_SILENT));
        }
    }

    private final UserRepository users;
    private final KeyRepository keys;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final LiveAccounts live;
    private final SecondFactorPolicy policy;
    private final PasswordUsers passwordUsers;
    private final VerifiedCredentials verified;
    private final Clock clock;
    private final Executor background;

    /** Keys found valid a moment ago, by hash: a busy system does not ask the database with every call. */
    private final Map<String, Proved> proved = new ConcurrentHashMap<>();

    /** Attempts on one name go one after the other: a crowd with the same credentials costs one hash, and so do guesses. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    /** For the container's proxy. */
    protected Authenticator() {
        this.users = null;
        this.keys = null;
        this.passwords = null;
        this.failures = null;
        this.live = null;
        this.policy = null;
        this.passwordUsers = null;
        this.verified = null;
        this.clock = null;
        this.background = null;
    }

    @Inject
    Authenticator(
            UserRepository users,
            KeyRepository keys,
            Passwords passwords,
            SignInFailures failures,
            LiveAccounts live,
            SecondFactorPolicy policy,
            PasswordUsers passwordUsers,
            Clock clock,
            ScheduledExecutorService background,
            @ConfigProperty(name = "courtesy.security.rememberMinutes", defaultValue = "5") int rememberMinutes) {
        this(
                users,
                keys,
                passwords,
                failures,
                live,
                policy,
                passwordUsers,
                clock,
                (Executor) background,
                rememberMinutes);
    }

    Authenticator(
            UserRepository users,
            KeyRepository keys,
            Passwords passwords,
            SignInFailures failures,
            LiveAccounts live,
            SecondFactorPolicy policy,
            PasswordUsers passwordUsers,
            Clock clock,
            Executor background,
            int rememberMinutes) {
        this.users = users;
        this.keys = keys;
        this.passwords = passwords;
        this.failures = failures;
        this.live = live;
        this.policy = policy;
        this.passwordUsers = passwordUsers;
        this.verified = new VerifiedCredentials(Duration.ofMinutes(rememberMinutes), clock);
        this.clock = clock;
        this.background = background;
    }

    /**
     * Checks a name and a password against the stored users. Credentials verified some minutes ago are let in even while
     * the name is locked, so that nobody can lock out a system that is at work. What the user still owes besides the password,
     * the account says.
     *
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures, whether the password is right or not
     */
    public Optional<Account> verifyPassword(String name, String password) {
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD || !Checks.storable(name)) {
            return Optional.empty();
        }
        Optional<Account> remembered = remembered(name, password);
        if (remembered.isPresent()) {
            return remembered;
        }
        synchronized (turns[Math.floorMod(name.hashCode(), TURNS)]) {
            // Whoever waited for the same credentials finds them verified.
            return remembered(name, password).or(() -> prove(name, password));
        }
    }

    /**
     * Checks a name and a password where nobody can be asked for more: of users who need a second factor, or have to replace
     * their first password, none is right.
     *
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures, whether the password is right or not
     */
    public Optional<Caller> verifyBasic(String name, String password) {
        return verifyPassword(name, password).filter(Account::passwordSuffices).map(Account::toCaller);
    }

    /** What was verified counts as long as the same password is stored and the user may come in. */
    private Optional<Account> remembered(String name, String password) {
        return verified.find(name, password)
                .flatMap(hash -> live.find(name).filter(user -> hash.equals(user.passwordHash())))
                .map(LiveAccounts.Live::account);
    }

    private Optional<Account> prove(String name, String password) {
        failures.check(SignInFailures.Of.PASSWORD, name);
        Optional<UserEntity> user = check(name, password);
        if (user.isEmpty()) {
            failures.failed(SignInFailures.Of.PASSWORD, name);
            return Optional.empty();
        }
        failures.succeeded(SignInFailures.Of.PASSWORD, name);
        verified.remember(name, password, user.get().passwordHash());
        return user.map(known -> known.toAccount(policy));
    }

    private Optional<UserEntity> check(String name, String password) {
        Optional<UserEntity> user = users.find(name)
                .filter(known -> known.opens(clock.instant()))
                .filter(known -> !known.external() && passwordUsers.include(name));
        if (user.isEmpty()) {
            passwords.waste(password);
            return Optional.empty();
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()));
    }

    /**
     * Checks an API key. One that was revoked on another node lets in for some seconds more. One that opens nothing but the figures of the
     * server is looked up beside its use, so that they can be read while the database is away or slow: it lets in once after the database
     * has said no.
     */
    public Optional<Caller> verifyKey(String key) {
        String hash = ApiKeys.hash(key);
        Instant now = clock.instant();
        Proved before = proved.get(hash);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.caller());
        }
        if (before != null && before.watchesStill(now)) {
            // Nobody else looks it up meanwhile.
            proved.put(hash, new Proved(before.caller(), now.plus(KEY_REMEMBERED)));
            background.execute(() -> lookUpAgain(hash));
            return Optional.of(before.caller());
        }
        proved.values().removeIf(one -> !now.isBefore(one.until()) && !one.watchesStill(now));
        return lookUp(hash, now);
    }

    private Optional<Caller> lookUp(String hash, Instant now) {
        Optional<Caller> caller =
                keys.ofHash(hash).filter(row -> row.opens(hash, now)).map(ApiKeyEntity::toCaller);
        caller.ifPresent(known -> {
            keys.used(known.name(), now, now.minus(USE_NOTED));
            proved.put(hash, new Proved(known, now.plus(KEY_REMEMBERED)));
        });
        return caller;
    }

    private void lookUpAgain(String hash) {
        try {
            if (lookUp(hash, clock.instant()).isEmpty()) {
                proved.remove(hash);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A key for the figures cannot be looked up, and stays valid until it can", e);
        }
    }

    /** Makes every key be looked up again. */
    void forgetKeys() {
        proved.clear();
    }
}
