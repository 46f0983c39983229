package org.courtesy.oidc;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.courtesy.security.UserSessions;
import org.courtesy.shared.FixedClock;
import org.eclipse.microprofile.config.Config;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A provider with keys of its own, and this service as its client. */
final class House {

    static final String ISSUER = "https://sso.example.org/realms/utility";
    static final String BACK = "https://service.example.org/courtesy/oidc/answer";

    final FixedClock clock = new FixedClock("2026-11-27T09:00:00Z");
    final RsaJsonWebKey key = key("first");

    /** What the provider says of itself, its keys, and what it answers to a code. */
    final Map<String, Object> description = new LinkedHashMap<>(Map.of(
            "issuer", ISSUER,
            "authorization_endpoint", ISSUER + "/auth",
            "token_endpoint", ISSUER + "/token",
            "jwks_uri", ISSUER + "/keys",
            "userinfo_endpoint", ISSUER + "/me",
            "end_session_endpoint", ISSUER + "/bye"));

    final List<JsonWebKey> published = new ArrayList<>(List.of(key));
    final Map<String, Object> userInfo = new HashMap<>();
    final List<String> forms = new ArrayList<>();
    final List<Map<String, String>> headers = new ArrayList<>();
    final List<String> ended = new ArrayList<>();

    /** The token that is given for a code; null: it is refused. */
    String given;

    int tokenStatus = 200;
    String tokenError = "invalid_grant";
    boolean away;
    int asked;

    final OidcSettings settings;
    final Provider provider;
    final Tokens tokens;
    final OpenIdConnect connect;

    House(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "courtesy.oidc.issuer", ISSUER,
                "courtesy.oidc.client-id", "courtesy",
                "courtesy.oidc.client-secret", "s3cret:/",
                "courtesy.oidc.roles-claim", "realm_access.roles",
                "courtesy.oidc.roles", "service=AGENT; lead=APPROVER,AGENT"));
        for (int i = 0; i < more.length; i += 2) {
            values.put("courtesy.oidc." + more[i], more[i + 1]);
        }
        settings = new OidcSettings(config(values));
        Calls calls = new Calls();
        provider = new Provider(settings, calls, clock, Duration.ZERO);
        tokens = new Tokens(settings, provider, clock);
        connect = new OpenIdConnect(settings, provider, calls, tokens, new Logouts(), new Sessions(), clock);
    }

    static Config config(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, called, args) -> {
                    if (!called.getName().equals("getOptionalValue")) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    Optional<String> text = Optional.ofNullable(values.get((String) args[0]));
                    if (args[1].equals(Integer.class)) {
                        return text.map(Integer::valueOf);
                    }
                    return args[1].equals(Boolean.class) ? text.map(Boolean::valueOf) : text;
                });
    }

    static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a sign-in that nothing is wrong with. */
    Map<String, Object> claims() {
        Instant now = clock.instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "courtesy");
        claims.put("sub", "u-1");
        claims.put("sid", "s-1");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(300).getEpochSecond());
        claims.put("auth_time", now.minusSeconds(30).getEpochSecond());
        claims.put("nonce", "n");
        claims.put("preferred_username", "anna");
        claims.put("realm_access", Map.of("roles", List.of("service", "offline_access")));
        return claims;
    }

    /** The claims of an end of a session that nothing is wrong with. */
    Map<String, Object> logoutClaims() {
        Instant now = clock.instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "courtesy");
        claims.put("sub", "u-1");
        claims.put("sid", "s-1");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(120).getEpochSecond());
        claims.put("jti", "message-1");
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    String signed(Map<String, Object> claims) {
        return signed(claims, "JWT", jws -> {});
    }

    String signedLogout(Map<String, Object> claims) {
        return signed(claims, "logout+jwt", jws -> {});
    }

    /** With the provider's key, unless it is made otherwise. */
    String signed(Map<String, Object> claims, String type, Consumer<JsonWebSignature> otherwise) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(JsonUtil.toJson(claims));
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue("RS256");
        jws.setHeader("typ", type);
        otherwise.accept(jws);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Calls extends ProviderCalls {

        @Override
        Answer get(URI address, Map<String, String> sent) throws IOException {
            asked++;
            if (away) {
                throw new IOException("away");
            }
            if (address.toString().equals(ISSUER + "/.well-known/openid-configuration")) {
                return new Answer(200, JsonUtil.toJson(description), Map.of());
            }
            if (address.toString().equals(ISSUER + "/keys")) {
                return new Answer(200, new JsonWebKeySet(published).toJson(), Map.of());
            }
            headers.add(sent);
            return new Answer(200, JsonUtil.toJson(userInfo), Map.of());
        }

        @Override
        Answer post(URI address, String form, Map<String, String> sent) throws IOException {
            forms.add(form);
            headers.add(sent);
            if (away) {
                throw new IOException("away");
            }
            return tokenStatus == 200
                    ? new Answer(200, JsonUtil.toJson(Map.of("id_token", given, "access_token", "for-them")), Map.of())
                    : new Answer(tokenStatus, JsonUtil.toJson(Map.of("error", tokenError)), Map.of());
        }
    }

    private static final class Logouts extends ProviderLogouts {

        private final List<String> taken = new ArrayList<>();

        @Override
        boolean take(String id, Instant until) {
            return !taken.contains(id) && taken.add(id);
        }
    }

    private final class Sessions extends UserSessions {
        @Override
        public int endOfProvider(String issuer, String subject, String session) {
            ended.add(issuer + " " + subject + " " + session);
            return 1;
        }
    }
}
