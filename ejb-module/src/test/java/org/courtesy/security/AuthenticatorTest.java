package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.DemoMode;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.TooManyAttemptsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private static final String PASSWORD = "a long password";

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final PlainHash hash = new PlainHash();
    private final EntityManager entityManager = database.open();
    private final UserRepository users = new UserRepository(entityManager);
    private final Passwords passwords = new Passwords(hash);
    private final KeyRepository keys = new KeyRepository(entityManager);
    private final Authenticator authenticator = new Authenticator(users, keys, passwords, clock, 3, 5, 5);
    private final UserService service = new UserService(users, passwords, authenticator, Callers.named("admin"), clock);

    @BeforeEach
    void begin() {
        entityManager.getTransaction().begin();
        service.put("anna", PASSWORD, Set.of(Roles.AGENT));
    }

    @AfterEach
    void close() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        database.close();
    }

    @Test
    void theRightPasswordGivesNameAndRoles() {
        assertThat(authenticator.verifyPassword("anna", PASSWORD)).contains(new Caller("anna", Set.of(Roles.AGENT)));
        assertThat(authenticator.verifyPassword("anna", "wrong")).isEmpty();
    }

    @Test
    void anUnknownNameCostsAsMuchAsAWrongPassword() {
        authenticator.verifyPassword("nobody", PASSWORD);

        assertThat(hash.verifications).isEqualTo(1);
    }

    @Test
    void aVerifiedPasswordIsNotHashedAgain() {
        authenticator.verifyPassword("anna", PASSWORD);
        authenticator.verifyPassword("anna", PASSWORD);

        assertThat(hash.verifications).isEqualTo(1);
    }

    @Test
    void tooManyFailuresLockTheNameButNotWhoIsAtWork() {
        authenticator.verifyPassword("anna", PASSWORD);
        for (int i = 0; i < 3; i++) {
            authenticator.verifyPassword("anna", "wrong");
        }

        assertThatThrownBy(() -> authenticator.verifyPassword("anna", "guess"))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isPresent();
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        authenticator.verifyPassword("anna", PASSWORD);
        service.put("anna", "another password", Set.of(Roles.AGENT));

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isEmpty();
        assertThat(authenticator.verifyPassword("anna", "another password")).isPresent();
    }

    @Test
    void aRemovedUserStaysOutside() {
        authenticator.verifyPassword("anna", PASSWORD);
        service.remove("anna");

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isEmpty();
    }

    @Test
    void weakPasswordsAndUnknownRolesAreRefused() {
        assertThatThrownBy(() -> service.put("bob", "short", Set.of("KING")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .containsExactly("password", "roles"));
    }

    @Test
    void demoUsersAreThereInDemoModeOnly() {
        start(true, Optional.empty());
        assertThat(authenticator.verifyPassword("analyst", "courtesy")).isPresent();

        start(false, Optional.empty());
        assertThat(service.users()).containsExactly(new Caller("anna", Set.of(Roles.AGENT)));
    }

    @Test
    void theFirstStartElsewhereMakesAnAdministrator() {
        service.remove("anna");
        start(false, Optional.of("first password"));

        assertThat(authenticator.verifyPassword("admin", "first password"))
                .contains(new Caller("admin", Set.of(Roles.ADMIN)));
    }

    private void start(boolean demo, Optional<String> adminPassword) {
        new UserStart(users, passwords, new DemoMode(database.dataSource(), demo), adminPassword, clock).start();
    }
}
