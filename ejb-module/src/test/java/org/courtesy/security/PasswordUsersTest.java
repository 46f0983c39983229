package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordUsersTest {

    private static final Optional<String> PROVIDER = Optional.of("https://sso.example.org");

    @Test
    void areAllUnlessAProviderIsTheOnlyWayIn() {
        assertThat(new PasswordUsers(Optional.empty(), true, Optional.empty()).include("anna"))
                .isTrue();
        assertThat(new PasswordUsers(PROVIDER, false, Optional.empty()).include("anna"))
                .isTrue();
        assertThat(new PasswordUsers(PROVIDER, false, Optional.empty()).areAll())
                .isTrue();
    }

    @Test
    void areTheFewThatAreNamedThen() {
        PasswordUsers usual = new PasswordUsers(PROVIDER, true, Optional.empty());
        assertThat(usual.areAll()).isFalse();
        assertThat(usual.include("admin")).isTrue();
        assertThat(usual.include("anna")).isFalse();
        assertThat(new PasswordUsers(PROVIDER, true, Optional.of(List.of("anna"))).include("admin"))
                .isFalse();
    }

    @Test
    void nobodyElseGetsInWithTheRightPassword() {
        try (House house = new House()) {
            house.user("anna", Roles.AGENT);
            house.user("admin", Roles.ADMIN);
            Authenticator strict = new Authenticator(
                    house.users,
                    house.keys,
                    house.passwords,
                    house.failures,
                    house.live,
                    house.policy,
                    new PasswordUsers(PROVIDER, true, Optional.empty()),
                    house.clock,
                    Runnable::run,
                    5);

            assertThat(strict.verifyPassword("anna", House.PASSWORD)).isEmpty();
            assertThat(strict.verifyPassword("admin", House.PASSWORD)).isPresent();
        }
    }
}
