package org.courtesy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTest {

    @Test
    void areOffWithoutAnIssuer() {
        assertThat(new OidcSettings(House.config(Map.of())).isOn()).isFalse();
        assertThat(new OidcSettings(House.config(Map.of("courtesy.oidc.issuer", " "))).isOn())
                .isFalse();
        assertThat(new House().settings.isOn()).isTrue();
    }

    @Test
    void sayWhatIsMissingOrWrong() {
        for (String key : List.of("client-id", "client-secret", "roles")) {
            assertThatThrownBy(() -> new House(key, "")).hasMessageContaining("courtesy.oidc." + key);
        }
        assertThatThrownBy(() -> new House("issuer", "http://sso.example.org")).hasMessageContaining("https");
        assertThatThrownBy(() -> new House("issuer", "sso example")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new House("scopes", "profile")).hasMessageContaining("openid");
    }

    @Test
    void callByTlsOnThisMachineOrWhereTheOperatorSaysSo() {
        OidcSettings strict = new House().settings;
        assertThat(strict.mayCall(URI.create("https://sso.example.org/x"))).isTrue();
        assertThat(strict.mayCall(URI.create("http://127.0.0.1:8180/x"))).isTrue();
        assertThat(strict.mayCall(URI.create("http://[::1]/x"))).isTrue();
        assertThat(strict.mayCall(URI.create("http://127.0.0.1.example.org/x"))).isFalse();
        assertThat(strict.mayCall(URI.create("ftp://sso.example.org/x"))).isFalse();
        assertThat(strict.mayCall(URI.create("/x"))).isFalse();
        assertThat(new House("allow-plain", "true").settings.mayCall(URI.create("http://sso.internal/x")))
                .isTrue();
    }

    @Test
    void readGroupsThatLookLikeAnything() {
        RoleMapping roles =
                RoleMapping.parse("cn=leads,ou=staff=APPROVER, PRIVACY; /service=AGENT;7f3c=ADMIN;/service=ANALYST;");

        assertThat(roles.rolesOf(List.of("cn=leads,ou=staff", "unknown")))
                .containsExactlyInAnyOrder(Roles.APPROVER, Roles.PRIVACY);
        assertThat(roles.rolesOf(List.of("/service", "7f3c")))
                .containsExactlyInAnyOrder(Roles.AGENT, Roles.ANALYST, Roles.ADMIN);
        assertThat(roles.rolesOf(List.of("ADMIN", "service", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "=ADMIN", "service=", "service=BOSS", "machines=INTEGRATION", ";"})
    void refuseWhatIsNoMapping(String text) {
        assertThatThrownBy(() -> RoleMapping.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findClaimsByNameBeforeByPath() {
        Claims claims = new Claims(Map.of(
                "https://example.org/roles", List.of("a", 1, "b"), "realm", Map.of("roles", "c"), "realm.name", "d"));

        assertThat(claims.texts("https://example.org/roles")).containsExactly("a", "b");
        assertThat(claims.texts("realm.roles")).containsExactly("c");
        assertThat(claims.text("realm.name")).contains("d");
        assertThat(claims.texts("realm.roles.deeper")).isEmpty();
        assertThat(claims.text("realm")).isEmpty();
    }
}
