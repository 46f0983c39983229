package org.courtesy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.Test;

class OpenIdConnectTest {

    private House house = new House();
    private Question question;

    private void asks(boolean proof) {
        question = house.connect.ask(House.BACK, proof, "/today.xhtml");
        Map<String, Object> claims = house.claims();
        claims.put("nonce", question.nonce());
        house.given = house.signed(claims);
    }

    private void given(Map<String, Object> claims) {
        claims.put("nonce", question.nonce());
        house.given = house.signed(claims);
    }

    private Vouched answered(String... parameters) {
        Map<String, String> answer = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            answer.put(parameters[i], parameters[i + 1]);
        }
        return house.connect.read(question, answer);
    }

    private void refused(Refusal why, String... parameters) {
        assertThatThrownBy(() -> answered(parameters)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e.getMessage()).doesNotContain("eyJ", "u-1", "anna", "c0de", "evil");
        });
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Test
    void asksWhatNobodyCanGuessAndTellsNoSecret() {
        asks(false);
        Question other = house.connect.ask(House.BACK, false, null);
        Map<String, String> sent = parameters(house.connect.address(question, false));

        assertThat(sent)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "courtesy")
                .containsEntry("redirect_uri", House.BACK)
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", OpenIdConnect.challenge(question.verifier()))
                .containsEntry("state", question.state())
                .containsEntry("nonce", question.nonce())
                .doesNotContainKeys("prompt", "max_age", "acr_values");
        assertThat(sent.values()).noneMatch(value -> value.contains(question.verifier()) || value.contains("s3cret"));
        assertThat(List.of(question.state(), question.nonce(), question.verifier(), other.state(), other.nonce()))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.length() == 43);
        assertThat(question.toString()).doesNotContain(question.verifier(), question.state());
    }

    @Test
    void challengesAsTheStandardSays() {
        assertThat(OpenIdConnect.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void exchangesTheCodeForWhoItIs() {
        asks(false);
        Vouched who = answered("code", "c0de", "state", question.state());

        assertThat(who.identity().issuer()).isEqualTo(House.ISSUER);
        assertThat(who.identity().subject()).isEqualTo("u-1");
        assertThat(who.identity().name()).isEqualTo("anna");
        assertThat(who.identity().roles()).containsExactly(Roles.AGENT);
        assertThat(who.session()).isEqualTo("s-1");
        assertThat(who.toString()).doesNotContain(who.idToken()).doesNotContain("anna");
        assertThat(house.forms)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .contains("grant_type=authorization_code", "code=c0de", "code_verifier=" + question.verifier())
                        .doesNotContain("client_secret"));
        assertThat(house.headers.get(0).get("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("courtesy:s3cret%3A%2F".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void putsTheSecretIntoTheBodyForWhoWantsItThere() {
        house.description.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        asks(false);
        answered("code", "c0de");

        assertThat(house.forms.get(0)).contains("client_id=courtesy", "client_secret=s3cret%3A%2F");
        assertThat(house.headers.get(0)).doesNotContainKey("Authorization");
    }

    @Test
    void believesNoAnswerOfAnotherProvider() {
        asks(false);
        refused(Refusal.NOT_BELIEVED, "code", "c0de", "iss", "https://evil.example");
        house.description.put("authorization_response_iss_parameter_supported", true);
        house = new House();
        house.description.put("authorization_response_iss_parameter_supported", true);
        asks(false);
        refused(Refusal.NOT_BELIEVED, "code", "c0de");
        refused(Refusal.NOT_BELIEVED, "error", "access_denied");
        assertThat(house.forms).as("no code goes anywhere").isEmpty();
        assertThat(answered("code", "c0de", "iss", House.ISSUER).identity().subject())
                .isEqualTo("u-1");
    }

    @Test
    void saysWhyTheProviderRefused() {
        asks(false);
        refused(Refusal.DENIED, "error", "access_denied", "error_description", "evil");
        refused(Refusal.DENIED, "error", "<evil>");
        refused(Refusal.AWAY, "error", "temporarily_unavailable");
        refused(Refusal.SETUP, "error", "invalid_scope");
        refused(Refusal.NOT_BELIEVED);
        house.tokenStatus = 400;
        refused(Refusal.OLD, "code", "c0de");
        house.tokenStatus = 401;
        house.tokenError = "invalid_client";
        refused(Refusal.SETUP, "code", "c0de");
        house.tokenStatus = 502;
        refused(Refusal.AWAY, "code", "c0de");
    }

    @Test
    void isOfNoUseToWhomNoGroupGivesARole() {
        asks(false);
        Map<String, Object> claims = house.claims();
        claims.put("realm_access", Map.of("roles", List.of("AGENT", "offline_access")));
        given(claims);
        refused(Refusal.NO_ROLE, "code", "c0de");
        claims.put("realm_access", "service");
        house.userInfo.put("sub", "u-1");
        given(claims);
        refused(Refusal.NO_ROLE, "code", "c0de");
    }

    @Test
    void asksForWhatTheTokenDoesNotSay() {
        asks(false);
        Map<String, Object> claims = house.claims();
        claims.remove("realm_access");
        given(claims);
        house.userInfo.put("sub", "u-1");
        house.userInfo.put("preferred_username", "somebody");
        house.userInfo.put("realm_access", Map.of("roles", List.of("lead")));

        assertThat(answered("code", "c0de").identity())
                .satisfies(who -> assertThat(who.roles()).containsExactlyInAnyOrder(Roles.APPROVER, Roles.AGENT))
                .satisfies(who ->
                        assertThat(who.name()).as("the signed word counts").isEqualTo("anna"));
        assertThat(house.headers.get(1)).containsEntry("Authorization", "Bearer for-them");
        house.userInfo.put("sub", "u-2");
        refused(Refusal.NOT_BELIEVED, "code", "c0de");
    }

    @Test
    void aProofIsASignInOfThisMoment() {
        asks(true);
        assertThat(parameters(house.connect.address(question, false)))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        assertThat(answered("code", "c0de").signedInAt()).isEqualTo("2026-11-27T08:59:30Z");
        Map<String, Object> claims = house.claims();
        claims.put("auth_time", house.clock.instant().getEpochSecond() - 90);
        given(claims);
        refused(Refusal.TOO_WEAK, "code", "c0de");
        claims.remove("auth_time");
        given(claims);
        refused(Refusal.TOO_WEAK, "code", "c0de");
        claims.put("auth_time", house.clock.instant().getEpochSecond() + 90);
        given(claims);
        refused(Refusal.CLOCKS, "code", "c0de");
    }

    @Test
    void ageAndKindOfASignInAreDemandedWhereTheyAreSet() {
        house = new House("max-age-minutes", "60", "acr", "gold silver");
        asks(false);
        assertThat(parameters(house.connect.address(question, true)))
                .containsEntry("max_age", "3600")
                .containsEntry("acr_values", "gold silver")
                .containsEntry("prompt", "login");
        refused(Refusal.TOO_WEAK, "code", "c0de");
        Map<String, Object> claims = house.claims();
        claims.put("acr", "silver");
        given(claims);
        assertThat(answered("code", "c0de").identity().subject()).isEqualTo("u-1");
        claims.put(
                "auth_time", house.clock.instant().minus(Duration.ofMinutes(62)).getEpochSecond());
        given(claims);
        refused(Refusal.TOO_WEAK, "code", "c0de");
    }

    @Test
    void leavesByAFormThatNamesTheSession() {
        Farewell farewell = house.connect
                .leave("the-token", "https://service.example.org/courtesy/oidc/bye")
                .orElseThrow();

        assertThat(farewell.to()).isEqualTo(House.ISSUER + "/bye");
        assertThat(farewell.toString()).doesNotContain("the-token");
        House without = new House();
        without.description.remove("end_session_endpoint");
        assertThat(without.connect.leave("the-token", "x")).isEmpty();
        House away = new House();
        away.away = true;
        assertThat(away.connect.leave("the-token", "x")).isEmpty();
    }

    @Test
    void isAskedForAgainSoonWhenItIsAwayAndSeldomOtherwise() {
        house.away = true;
        asks(false);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> house.connect.address(question, false))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Refusal.AWAY));
        }
        assertThat(house.asked).isOne();
        house.away = false;
        house.clock.forward(Duration.ofSeconds(10));
        house.connect.address(question, false);
        house.connect.address(question, false);
        assertThat(house.asked).isEqualTo(2);
        house.away = true;
        house.clock.forward(Duration.ofHours(1));

        assertThat(house.connect.address(question, false)).as("as it was known").hasHost("sso.example.org");
    }

    @Test
    void isNotBelievedWhenItDescribesAnotherOrLeadsAwayFromTls() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "issuer", "https://evil.example",
                        "token_endpoint", "http://sso.example.org/token",
                        "jwks_uri", "file:///etc/passwd",
                        "authorization_endpoint", "no address",
                        "userinfo_endpoint", "http://169.254.169.254/")
                .entrySet()) {
            House strange = new House();
            strange.description.put(wrong.getKey(), wrong.getValue());
            assertThatThrownBy(() -> strange.provider.metadata())
                    .as(wrong.getKey())
                    .isInstanceOf(RefusedException.class);
        }
    }
}
