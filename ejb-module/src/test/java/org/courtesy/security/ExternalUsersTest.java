package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courtesy.shared.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExternalUsersTest {

    private static final String PROVIDER = "https://sso.example.org";

    private final House house = new House(Roles.ADMIN);

    @AfterEach
    void close() {
        house.close();
    }

    private Optional<String> comes(String subject, String name, String... roles) {
        Optional<String> admitted = house.external.admit(new ExternalIdentity(PROVIDER, subject, name, Set.of(roles)));
        house.laterRequest();
        return admitted;
    }

    private UUID begun(String name, String atProvider) {
        UUID id = house.sessions.begin(name, new NewSession("Firefox, Linux", atProvider));
        house.laterRequest();
        return id;
    }

    @Test
    void isToldByProviderAndSubjectAndKeepsTheNameOfTheFirstTime() {
        assertThat(comes("1", "anna", Roles.AGENT)).contains("anna");
        assertThat(comes("1", "anna.maier", Roles.AGENT)).contains("anna");
        assertThat(comes("2", "anna", Roles.AGENT)).contains("anna-2");
        assertThat(house.external.is("anna", PROVIDER, "1")).isTrue();
        assertThat(house.external.is("anna", PROVIDER, "2")).isFalse();
        assertThat(house.external.is("anna", "https://other.example.org", "1")).isFalse();
        assertThat(house.external.is("nobody", PROVIDER, "1")).isFalse();
    }

    @Test
    void neverTakesAUserWithAPasswordOver() {
        house.user("Berta", Roles.ADMIN);

        assertThat(comes("1", "berta", Roles.AGENT)).contains("berta-2");
        assertThat(house.external.is("Berta", PROVIDER, "1")).isFalse();
        assertThat(house.service.get("Berta").external()).isFalse();
    }

    @Test
    void hasANameThatFitsAndIsNobodyElses() {
        assertThat(comes("1", "anonymous", Roles.AGENT)).contains("anonymous-2");
        assertThat(comes("5", "Admin", Roles.AGENT)).contains("Admin-2");
        assertThat(comes("2", "  <b>Jörg Ødegård</b> ", Roles.AGENT)).contains("b-Jörg-Ødegård-b-");
        assertThat(comes("3", "!!!", Roles.AGENT)).contains("user");
        assertThat(comes("4", "x".repeat(300), Roles.AGENT)).contains("x".repeat(58));
    }

    @Test
    void hasTheRolesThatTheProviderTellsEachTime() {
        comes("1", "anna", Roles.AGENT, Roles.APPROVER);
        UUID id = begun("anna", "s-1");
        assertThat(house.sessions.find("anna", id)).isPresent();
        comes("1", "anna", Roles.AGENT, Roles.APPROVER, Roles.PRIVACY);
        assertThat(house.sessions.find("anna", id)).as("after one more").isPresent();
        comes("1", "anna", Roles.AGENT);

        assertThat(house.sessions.find("anna", id)).as("after one less").isEmpty();
        assertThat(house.service.get("anna").roles()).containsExactly(Roles.AGENT);
    }

    @Test
    void isKeptOutWhenDisabledHere() {
        comes("1", "anna", Roles.AGENT);
        UUID id = begun("anna", null);
        house.service.disable("anna");
        house.laterRequest();

        assertThat(comes("1", "anna", Roles.AGENT)).isEmpty();
        assertThat(house.sessions.find("anna", id)).isEmpty();
        house.service.enable("anna");
        house.laterRequest();
        assertThat(comes("1", "anna", Roles.AGENT)).contains("anna");
    }

    @Test
    void hasNoPasswordAndGetsNone() {
        comes("1", "root", Roles.ADMIN);

        Account account = house.credentials.account("root").orElseThrow();
        assertThat(account.external()).isTrue();
        assertThat(account.secondFactorOwed()).as("the provider's affair").isFalse();
        assertThat(account.passwordSuffices()).isFalse();
        assertThat(house.authenticator.verifyPassword("root", "")).isEmpty();
        assertThat(house.authenticator.verifyBasic("root", "null")).isEmpty();
        refused(() -> house.credentials.changePassword("root", "fresh", House.PASSWORD));
        refused(() -> house.credentials.enrol("root", house.credentials.proposeSecret(), "code", "123456"));
        refused(() -> house.service.resetPassword("root"));
        refused(() -> house.service.changeRoles("root", Set.of(Roles.AGENT)));
    }

    private static void refused(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("EXTERNAL_USER"));
    }

    @Test
    void isNoAdministratorToRelyOn() {
        house.user("keeper", Roles.ADMIN);
        comes("1", "root", Roles.ADMIN);

        assertThatThrownBy(() -> house.service.disable("keeper"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("LAST_ADMINISTRATOR"));
        house.service.disable("root");
        house.service.remove("root");
    }

    @Test
    void losesTheSessionsThatTheProviderEndsAndNoOthers() {
        comes("1", "anna", Roles.AGENT);
        comes("2", "bert", Roles.AGENT);
        UUID first = begun("anna", "s-1");
        UUID second = begun("anna", "s-2");
        UUID berts = begun("bert", "s-3");

        assertThat(house.sessions.endOfProvider("https://other.example.org", null, "s-1"))
                .isZero();
        assertThat(house.sessions.endOfProvider(PROVIDER, "2", "s-1"))
                .as("of another subject")
                .isZero();
        assertThat(house.sessions.endOfProvider(PROVIDER, null, "s-1")).isOne();
        house.laterRequest();
        assertThat(house.sessions.find("anna", first)).isEmpty();
        assertThat(house.sessions.find("anna", second)).isPresent();
        assertThat(house.sessions.endOfProvider(PROVIDER, "1", null)).isOne();
        house.laterRequest();
        assertThat(house.sessions.find("anna", second)).isEmpty();
        assertThat(house.sessions.find("bert", berts)).isPresent();
        assertThatThrownBy(() -> house.sessions.endOfProvider(PROVIDER, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
