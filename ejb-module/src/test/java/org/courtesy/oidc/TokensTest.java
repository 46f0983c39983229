package org.courtesy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final House house = new House();

    private Tokens.IdToken read(String token) {
        return house.tokens.readIdToken(token, "n");
    }

    private Tokens.IdToken with(String claim, Object value) {
        Map<String, Object> claims = house.claims();
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return read(house.signed(claims));
    }

    private static void refused(Refusal why, Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e.getMessage()).as("nothing of the token").doesNotContain("eyJ", "u-1", "anna");
            assertThat(e.getCause()).isNull();
        });
    }

    private void notBelieved(Consumer<JsonWebSignature> otherwise) {
        String token = house.signed(house.claims(), "JWT", otherwise);
        refused(Refusal.NOT_BELIEVED, () -> read(token));
    }

    private void logoutRefused(String claim, Object value) {
        Map<String, Object> claims = house.logoutClaims();
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        refused(Refusal.NOT_BELIEVED, () -> house.tokens.readLogoutToken(house.signedLogout(claims)));
    }

    @Test
    void aTokenOfTheProviderTellsWhoItIs() {
        Tokens.IdToken token = read(house.signed(house.claims()));

        assertThat(token.subject()).isEqualTo("u-1");
        assertThat(token.session()).isEqualTo("s-1");
        assertThat(token.signedInAt()).isEqualTo("2026-11-27T08:59:30Z");
        assertThat(token.claims().texts("realm_access.roles")).contains("service");
        assertThat(with("aud", List.of("courtesy")).subject()).isEqualTo("u-1");
    }

    @Test
    void oneThatAnybodyCouldHaveSignedIsRefused() {
        RsaJsonWebKey foreign = House.key("first");
        notBelieved(jws -> jws.setKey(foreign.getPrivateKey()));
        notBelieved(jws -> {
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setAlgorithmHeaderValue("none");
            jws.setKey(null);
        });
        Key published = new HmacKey(house.key.getPublicKey().getEncoded());
        notBelieved(jws -> {
            jws.setAlgorithmHeaderValue("HS256");
            jws.setKey(published);
        });
        notBelieved(jws -> {
            jws.setAlgorithmHeaderValue("HS256");
            jws.setKey(new HmacKey("s3cret:/s3cret:/s3cret:/s3cret:/".getBytes(StandardCharsets.UTF_8)));
        });
        String[] parts = house.signed(house.claims()).split("\\.");
        refused(Refusal.NOT_BELIEVED, () -> read(parts[0] + "." + parts[1] + "."));
        refused(Refusal.NOT_BELIEVED, () -> read("no token"));
    }

    @Test
    void oneOfAnotherKindIsRefused() {
        refused(Refusal.NOT_BELIEVED, () -> read(house.signed(house.claims(), "at+jwt", jws -> {})));
        refused(Refusal.NOT_BELIEVED, () -> read(house.signed(house.claims(), "logout+jwt", jws -> {})));
        refused(Refusal.NOT_BELIEVED, () -> read(house.signed(house.logoutClaims())));
    }

    @Test
    void oneForSomebodyElseOrOfSomebodyElseIsRefused() {
        refused(Refusal.NOT_BELIEVED, () -> with("iss", House.ISSUER + "/"));
        refused(Refusal.NOT_BELIEVED, () -> with("iss", null));
        refused(Refusal.NOT_BELIEVED, () -> with("aud", "billing"));
        refused(Refusal.NOT_BELIEVED, () -> with("aud", null));
        refused(Refusal.NOT_BELIEVED, () -> with("aud", List.of("courtesy", "billing")));
        refused(Refusal.NOT_BELIEVED, () -> with("azp", "billing"));
        refused(Refusal.NOT_BELIEVED, () -> with("sub", null));
        refused(Refusal.NOT_BELIEVED, () -> with("nonce", "another"));
        refused(Refusal.NOT_BELIEVED, () -> with("nonce", null));
        Map<String, Object> shared = house.claims();
        shared.put("aud", List.of("courtesy", "billing"));
        shared.put("azp", "courtesy");
        assertThat(read(house.signed(shared)).subject()).isEqualTo("u-1");
    }

    @Test
    void timesAreKeptWithAMinuteForClocksThatDiffer() {
        long now = house.clock.instant().getEpochSecond();
        Map<String, Object> old = house.claims();
        old.put("iat", now - 300);
        old.put("exp", now - 50);
        assertThat(read(house.signed(old)).subject()).isEqualTo("u-1");
        old.put("exp", now - 61);
        refused(Refusal.CLOCKS, () -> read(house.signed(old)));
        assertThat(with("iat", now + 50).subject()).isEqualTo("u-1");
        refused(Refusal.CLOCKS, () -> with("iat", now + 90));
        refused(Refusal.CLOCKS, () -> with("iat", now - 900));
        refused(Refusal.CLOCKS, () -> with("nbf", now + 90));
        refused(Refusal.NOT_BELIEVED, () -> with("exp", null));
        refused(Refusal.NOT_BELIEVED, () -> with("iat", null));
    }

    @Test
    void aKeyThatWasReplacedIsLookedUp() {
        read(house.signed(house.claims()));
        RsaJsonWebKey second = House.key("second");
        String token = house.signed(house.claims(), "JWT", jws -> {
            jws.setKey(second.getPrivateKey());
            jws.setKeyIdHeaderValue("second");
        });
        refused(Refusal.NOT_BELIEVED, () -> read(token));
        house.published.clear();
        house.published.add(second);

        assertThat(read(token).subject()).isEqualTo("u-1");
    }

    @Test
    void keysThatAreKnownLastWhileTheProviderIsAwayAndOthersDoNot() {
        House before = new House();
        before.provider.metadata();
        before.away = true;
        refused(Refusal.AWAY, () -> before.tokens.readIdToken(before.signed(before.claims()), "n"));
        read(house.signed(house.claims()));
        house.away = true;
        house.clock.forward(Duration.ofHours(2));

        assertThat(read(house.signed(house.claims())).subject()).isEqualTo("u-1");
    }

    @Test
    void aMessageEndsASessionOrAllOfSomebody() {
        assertThat(house.connect.end(house.signedLogout(house.logoutClaims()))).isOne();
        Map<String, Object> all = house.logoutClaims();
        all.remove("sid");
        all.put("jti", "message-2");
        house.connect.end(house.signedLogout(all));

        assertThat(house.ended).containsExactly(House.ISSUER + " u-1 s-1", House.ISSUER + " u-1 null");
    }

    @Test
    void aMessageCountsOnce() {
        String token = house.signedLogout(house.logoutClaims());
        house.connect.end(token);

        refused(Refusal.OLD, () -> house.connect.end(token));
        assertThat(house.ended).hasSize(1);
    }

    @Test
    void aMessageThatCannotBeBelievedEndsNothing() {
        logoutRefused("nonce", "n");
        logoutRefused("events", null);
        logoutRefused("events", Map.of("http://schemas.example.org/other", Map.of()));
        logoutRefused("events", "http://schemas.openid.net/event/backchannel-logout");
        logoutRefused("jti", null);
        logoutRefused("aud", "billing");
        logoutRefused("iss", "https://other.example.org");
        logoutRefused("exp", null);
        refused(
                Refusal.NOT_BELIEVED,
                () -> house.tokens.readLogoutToken(house.signed(house.claims(), "logout+jwt", jws -> {})));
        refused(Refusal.NOT_BELIEVED, () -> house.tokens.readLogoutToken(house.signed(house.claims())));
        refused(
                Refusal.NOT_BELIEVED,
                () -> house.tokens.readLogoutToken(house.signed(house.logoutClaims(), "at+jwt", jws -> {})));
        refused(Refusal.NOT_BELIEVED, () -> house.tokens.readLogoutToken(house.signed(house.logoutClaims())));
        Map<String, Object> ofNobody = house.logoutClaims();
        ofNobody.remove("sub");
        ofNobody.remove("sid");
        refused(Refusal.NOT_BELIEVED, () -> house.tokens.readLogoutToken(house.signedLogout(ofNobody)));
    }
}
