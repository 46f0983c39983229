package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.courtesy.it.RunningServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules in production: telemetry, control groups and the proof that decisions can be repeated. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WatchIT {

    /** So many decisions say that a rule never fires. */
    private static final int ENOUGH = 1_000;

    private static final String RULES = "/rule-sets/standard";

    private final Api admin = Api.admin();

    private void decide() {
        String number = Bodies.storedCustomer(admin);
        admin.post("/touchpoints", Bodies.touchpoint(number, "watched-" + number))
                .has(201);
    }

    @Test
    @Tag("every-database")
    void storedDecisionsAreProvedAndHealthSaysSo() throws IOException, InterruptedException {
        decide();

        String run = admin.post(RULES + "/self-proof", "").has(202).at("/id").asText();
        JsonNode proved =
                Waiting.until(() -> run(run), found -> !found.path("endedAt").isNull());

        assertThat(proved.path("sample").asInt()).isPositive();
        assertThat(proved.path("identical").asInt())
                .as(proved.toString())
                .isEqualTo(proved.path("sample").asInt());
        assertThat(admin.get(RULES + "/self-proof").has(200).at("/alarm").isNull())
                .isTrue();
        admin.post(RULES + "/self-proof/" + run + "/acknowledgement", "{\"remark\": \"Nothing.\"}")
                .has(409);
        // The whole is up or down by other things, too: there is no broker, for instance.
        assertThat(health().body()).contains("{\"name\":\"self-proof\",\"status\":\"UP\"}", "database", "rules");
    }

    private JsonNode run(String id) {
        for (JsonNode found : admin.get(RULES + "/self-proof").has(200).at("/items")) {
            if (found.path("id").asText().equals(id)) {
                return found;
            }
        }
        throw new AssertionError("The proof " + id + " is not listed");
    }

    private static HttpResponse<String> health() throws IOException, InterruptedException {
        URI address = RunningServer.at("/health");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** The server of the tests counts at once instead of some minutes later. */
    @Test
    void whatRulesDidIsCountedWithinAMinute() {
        Api analyst = Api.as("ANALYST");
        decide();

        Answer counted = Waiting.until(
                () -> analyst.get(RULES + "/telemetry?days=7").has(200),
                answer -> answer.at("/rules").findValues("fired").stream().anyMatch(fired -> fired.asLong() > 0));

        assertThat(counted.at("/days").asInt()).isEqualTo(7);
        assertThat(counted.at("/rules"))
                .anySatisfy(rule -> {
                    assertThat(rule.path("fired").asLong()).isPositive();
                    assertThat(rule.path("customers").asLong()).isPositive();
                    assertThat(rule.path("series")).hasSize(7);
                    assertThat(rule.path("nanosPerDecision").asDouble()).isPositive();
                })
                .anySatisfy(rule -> assertThat(rule.path("decisions").asLong()).isPositive())
                // A few decisions are not enough to say that a rule never fires; other tests may have made more.
                .allSatisfy(rule -> assertThat(rule.path("neverFired").asBoolean())
                        .isEqualTo(rule.path("decisions").asLong() >= ENOUGH
                                && rule.path("fired").asLong() == 0));
        assertThat(analyst.get(RULES + "/telemetry?format=csv").has(200).text())
                .startsWith("rule,sentence,file,days,decisions,fired,");
        analyst.get(RULES + "/telemetry?days=0").has(400);
        analyst.get("/rule-sets/other/telemetry").has(404);
        assertThat(analyst.get(RULES + "/holdouts").has(200).at("/items")).isEmpty();
    }

    @Test
    void onlyThoseWhoWorkOnRulesWatchThem() {
        Api agent = Api.as("AGENT");

        agent.get(RULES + "/telemetry").has(403);
        agent.get(RULES + "/holdouts").has(403);
        agent.post(RULES + "/self-proof", "").has(403);
        Api.as("ANALYST")
                .post(RULES + "/self-proof/none/acknowledgement", "{\"remark\": \"x\"}")
                .has(403);
    }
}
