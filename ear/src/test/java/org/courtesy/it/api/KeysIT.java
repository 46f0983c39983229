package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /keys}, and what a key opens. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class KeysIT {

    private final Api admin = Api.admin();
    private final String name = "key-" + UUID.randomUUID();

    private Answer create(String more) {
        return admin.post("/keys", "{\"name\": \"" + name + "\", \"role\": \"INTEGRATION\"" + more + "}");
    }

    private static Api with(Answer made) {
        return Api.anonymous()
                .with("Authorization", "Bearer " + made.at("/secret").asText());
    }

    @Test
    void aKeyIsShownOnceAndOpensUntilItIsRevoked() {
        Answer made = create("").has(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.at("/key/state").asText()).isEqualTo("VALID");
        Answer read = admin.get(made.location()).has(200);
        assertThat(read.at("/name").asText()).isEqualTo(name);
        assertThat(read.text()).doesNotContain(made.at("/secret").asText());
        with(made).get("/customers?q=nobody").has(200);

        admin.delete(made.location()).has(204);

        with(made).get("/customers?q=nobody").isProblem(401, "unauthenticated");
        assertThat(create("").isProblem(409, "conflict").at("/code").asText()).isEqualTo("KEY_NAME_TAKEN");
    }

    @Test
    void aKeyWithScopesOpensNothingElse() {
        Api key = with(create(", \"scopes\": [\"customers:read\", \"assessments:read\"]")
                .has(201));

        key.get("/customers?q=nobody").has(200);
        key.post("/assessments", Bodies.smallCase()).has(200);
        assertThat(key.put("/customers/K-1", "{}")
                        .isProblem(403, "forbidden")
                        .at("/code")
                        .asText())
                .isEqualTo("KEY_SCOPE");
        key.get("/jobs").isProblem(403, "forbidden");
        key.get("/customers%2F..%2Fjobs").isProblem(403, "forbidden");
    }

    @Test
    void aScopeGivesNothingThatTheRoleMayNot() {
        Api key = with(create(", \"scopes\": [\"keys:write\"]").has(201));

        key.get("/keys").isProblem(403, "forbidden");
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack() {
        Api key = with(create(", \"requestsPerMinute\": 2").has(201));
        key.get("/customers?q=nobody").has(200);
        key.get("/customers?q=nobody").has(200);

        Answer late = key.get("/customers?q=nobody").isProblem(429, "too-many-requests");

        assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(1, 30);
        assertThat(late.at("/code").asText()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void afterARotationBothSecretsOpen() {
        Answer made = create("").has(201);
        Answer rotated =
                admin.post(made.location() + "/rotation?overlapHours=1", "").has(200);

        with(made).get("/customers?q=nobody").has(200);
        with(rotated).get("/customers?q=nobody").has(200);
        admin.post(made.location() + "/rotation?overlapHours=900", "").isProblem(400, "invalid-input");
    }

    @Test
    void everythingWrongIsSaid() {
        admin.post("/keys", "{\"name\": \"\", \"role\": \"KING\", \"scopes\": [\"x\"]}")
                .isProblem(400, "invalid-input")
                .names("name", "MISSING")
                .names("role", "UNKNOWN_VALUE")
                .names("scopes[0]", "UNKNOWN_VALUE");
        admin.get("/keys/nobody").isProblem(404, "not-found");
        Api.as("AGENT").get("/keys").isProblem(403, "forbidden");
    }

    @Test
    void keysAreListed() {
        create("").has(201);

        assertThat(admin.get("/keys?limit=500").has(200).at("/items").findValuesAsText("name"))
                .contains(name);
    }
}
