package org.courtesy.security;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtesy.secret.TestSecrets;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;

/** Everything that has to do with coming in, over a database of its own and within one transaction. */
final class House implements AutoCloseable {

    static final String PASSWORD = "four words nobody puts together";

    final TestDatabase database = new TestDatabase();
    final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    final PlainHash hash = new PlainHash();
    final EntityManager entities = database.open();
    final UserRepository users = new UserRepository(entities);
    final KeyRepository keys = new KeyRepository(entities);
    final SessionRepository sessionRows = new SessionRepository(entities);
    final Passwords passwords = new Passwords(hash);
    final PasswordRules rules = new PasswordRules(12, Optional.empty(), new BreachedPasswords(Optional.empty()));
    final SecondFactorPolicy policy;
    final PasswordUsers passwordUsers = new PasswordUsers(Optional.empty(), false, Optional.empty());
    final ExternalUsers external;
    final SignInFailures failures;
    final LiveAccounts live;
    final Authenticator authenticator;
    final Credentials credentials;
    final UserSessions sessions;
    final UserService service;

    /** What is to be done beside; the test has it done when it likes. */
    final Deque<Runnable> background = new ArrayDeque<>();

    /** Who administers. */
    String administrator = "admin";

    private final Event<AccountChanged> changed;

    House(String... demanding) {
        policy = new SecondFactorPolicy(Optional.of(List.of(demanding)));
        failures = failuresOfAnotherServer();
        live = new LiveAccounts(users, sessionRows, policy, clock);
        changed = forgettingBy(live);
        authenticator = new Authenticator(
                users, keys, passwords, failures, live, policy, passwordUsers, clock, background::add, 5);
        credentials = new Credentials(
                users, sessionRows, passwords, rules, policy, failures, TestSecrets.box(), changed, clock);
        external = new ExternalUsers(new ExternalUserBook(users, keys, sessionRows, changed, clock));
        sessions = new UserSessions(sessionRows, users, live, changed, clock, 12, 3);
        service = new UserService(
                users,
                sessionRows,
                passwords,
                credentials,
                policy,
                Callers.whoever(() -> administrator),
                changed,
                clock,
                7);
        entities.getTransaction().begin();
    }

    /** Without any memory of its own. */
    SignInFailures failuresOfAnotherServer() {
        return new SignInFailures(new SignInFailureRepository(entities), clock, 3, 5);
    }

    /** Somebody with the password that everybody has here. */
    void user(String name, String... roles) {
        UserEntity user = new UserEntity(name, false);
        user.password(hash.generate(PASSWORD.toCharArray()), clock.instant());
        user.roles(Set.of(roles), clock.instant());
        users.add(user);
        entities.flush();
    }

    /** Gives somebody a second factor; its secret. */
    String enrolled(String name) {
        String secret = credentials.proposeSecret();
        credentials.enrol(name, secret, "code", TimedCodes.code(secret, clock.instant()));
        return secret;
    }

    /** Forgets what this persistence context has read, as another request would. */
    void laterRequest() {
        entities.flush();
        entities.clear();
    }

    @SuppressWarnings("unchecked")
    private static Event<AccountChanged> forgettingBy(LiveAccounts live) {
        return (Event<AccountChanged>) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    live.forget((AccountChanged) arguments[0]);
                    return null;
                });
    }

    @Override
    public void close() {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }
}
