package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.security.House.PASSWORD;

import java.util.Optional;
import java.util.Set;
import org.courtesy.shared.DemoMode;
import org.courtesy.shared.TooManyAttemptsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private final House house = new House();
    private final Authenticator authenticator = house.authenticator;

    @BeforeEach
    void begin() {
        house.user("anna", Roles.AGENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theRightPasswordGivesNameAndRoles() {
        assertThat(authenticator.verifyPassword("anna", PASSWORD))
                .contains(new Account("anna", Set.of(Roles.AGENT), false, false, false, false));
        assertThat(authenticator.verifyBasic("anna", PASSWORD)).contains(new Caller("anna", Set.of(Roles.AGENT)));
        assertThat(authenticator.verifyPassword("anna", "wrong")).isEmpty();
    }

    @Test
    void anUmlautIsTheSameHoweverItWasTyped() {
        house.credentials.changePassword("anna", "password", "müde Möwe über Ästen");

        assertThat(authenticator.verifyPassword("anna", "mu\u0308de Mo\u0308we u\u0308ber A\u0308sten"))
                .isPresent();
    }

    @Test
    void anUnknownNameCostsAsMuchAsAWrongPassword() {
        authenticator.verifyPassword("nobody", PASSWORD);

        assertThat(house.hash.verifications).isEqualTo(1);
    }

    @Test
    void aDisabledUserCostsAsMuchAsAWrongPassword() {
        house.service.disable("anna");

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isEmpty();
        assertThat(house.hash.verifications).isEqualTo(1);
    }

    @Test
    void aVerifiedPasswordIsNotHashedAgain() {
        authenticator.verifyPassword("anna", PASSWORD);
        authenticator.verifyPassword("anna", PASSWORD);

        assertThat(house.hash.verifications).isEqualTo(1);
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
    void aNameThatIsNobodysIsLockedLikeAnyOther() {
        for (int i = 0; i < 3; i++) {
            authenticator.verifyPassword("nobody", "wrong");
        }

        assertThatThrownBy(() -> authenticator.verifyPassword("nobody", "wrong"))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        authenticator.verifyPassword("anna", PASSWORD);
        house.credentials.changePassword("anna", "password", "other words that are far apart");

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isEmpty();
        assertThat(authenticator.verifyPassword("anna", "other words that are far apart"))
                .isPresent();
    }

    @Test
    void aRemovedOrDisabledUserStaysOutsideAlthoughThePasswordIsRemembered() {
        house.user("bert", Roles.AGENT);
        authenticator.verifyPassword("anna", PASSWORD);
        authenticator.verifyPassword("bert", PASSWORD);
        house.service.remove("anna");
        house.service.disable("bert");

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isEmpty();
        assertThat(authenticator.verifyPassword("bert", PASSWORD)).isEmpty();
    }

    @Test
    void aSecondFactorOrAFirstPasswordShutsTheDoorWhereNobodyCanBeAsked() {
        house.enrolled("anna");
        FirstPassword bert = house.service.create("bert", Set.of(Roles.AGENT));

        assertThat(authenticator.verifyPassword("anna", PASSWORD)).isPresent();
        assertThat(authenticator.verifyBasic("anna", PASSWORD)).isEmpty();
        assertThat(authenticator.verifyPassword("bert", bert.password())).isPresent();
        assertThat(authenticator.verifyBasic("bert", bert.password())).isEmpty();
    }

    @Test
    void aRoleThatDemandsASecondFactorShutsTheDoorUntilThereIsOne() {
        try (House strict = new House(Roles.ADMIN)) {
            strict.user("root", Roles.ADMIN);
            strict.user("anna", Roles.AGENT);

            assertThat(strict.authenticator.verifyPassword("root", PASSWORD))
                    .contains(new Account("root", Set.of(Roles.ADMIN), false, false, true, false));
            assertThat(strict.authenticator.verifyBasic("root", PASSWORD)).isEmpty();
            assertThat(strict.authenticator.verifyBasic("anna", PASSWORD)).isPresent();
        }
    }

    @Test
    void aRoleThatIsNoneDemandsNothingButIsSaid() {
        assertThatThrownBy(() -> new House("ADMINS")).hasMessageContaining("ADMINS");
    }

    @Test
    void demoUsersAreThereInDemoModeOnly() {
        start(true, Optional.empty());
        assertThat(authenticator.verifyPassword("analyst", "courtesy")).isPresent();

        start(false, Optional.empty());
        assertThat(house.service.list(UserFilter.ALL, null, 10).items())
                .extracting(User::name)
                .containsExactly("anna");
    }

    @Test
    void theFirstStartElsewhereMakesAnAdministrator() {
        house.service.remove("anna");
        start(false, Optional.of("first password"));

        assertThat(authenticator.verifyBasic("admin", "first password"))
                .contains(new Caller("admin", Set.of(Roles.ADMIN)));
    }

    @Test
    void whomAProviderVouchesForIsNotTheFirstAdministrator() {
        house.service.remove("anna");
        house.external.admit(new ExternalIdentity("https://sso.example.org", "1", "bert", Set.of(Roles.ADMIN)));
        start(false, Optional.of("first password"));

        assertThat(authenticator.verifyBasic("admin", "first password")).isPresent();
    }

    private void start(boolean demo, Optional<String> adminPassword) {
        new UserStart(
                        house.users,
                        house.passwords,
                        house.rules,
                        new BreachedPasswords(Optional.empty()),
                        house.policy,
                        new DemoMode(house.database.dataSource(), demo),
                        adminPassword,
                        house.clock)
                .start();
    }
}
