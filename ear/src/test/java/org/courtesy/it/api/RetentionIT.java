package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Data protection decides how long data are kept, and what is over is cleared away with a report. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class RetentionIT {

    private final Api admin = Api.admin();
    private final Api privacy = Api.as("PRIVACY");

    @Test
    void whatIsOverIsClearedAway() {
        String number = Bodies.storedCustomer(admin);
        admin.post("/touchpoints", """
                        {"source": "it", "id": "%s", "customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND",
                         "channel": "PHONE", "at": "2020-01-20T10:00:00+01:00", "note": "long ago"}""".formatted(UUID.randomUUID(), number)).has(201);

        // Others may have decided otherwise before.
        privacy.put("/retention/CONTACT_NOTES", "{\"months\": 24}").has(200);

        String run = privacy.post("/retention/runs", "").has(202).at("/id").asText();
        JsonNode report = Waiting.until(
                () -> reportOf(run), found -> !found.at("/endedAt").isNull());

        assertThat(report.at("/cleared/CONTACT_NOTES").asLong()).isPositive();
        JsonNode touchpoint =
                admin.get("/touchpoints?customer=" + number).has(200).at("/items/0");
        assertThat(touchpoint.at("/type").asText()).isEqualTo("HOTLINE_CALL");
        assertThat(touchpoint.at("/note").isNull()).isTrue();
    }

    private JsonNode reportOf(String run) {
        for (JsonNode item : privacy.get("/retention").has(200).at("/items")) {
            if (item.at("/id").asText().equals(run)) {
                return item;
            }
        }
        throw new AssertionError("There is no run " + run);
    }

    @Test
    void aPeriodIsDecidedByDataProtectionAlone() {
        assertThat(privacy.put("/retention/OPT_INS", "{\"months\": 6}")
                        .has(200)
                        .at("/months")
                        .asInt())
                .isEqualTo(6);
        assertThat(admin.get("/retention").has(200).json().toString()).contains("\"OPT_INS\"");
        privacy.put("/retention/OPT_INS", "{\"months\": 0}")
                .isProblem(400, "invalid-input")
                .names("months", "OUT_OF_RANGE");
        privacy.put("/retention/DREAMS", "{\"months\": 6}").isProblem(404, "not-found");
        admin.put("/retention/OPT_INS", "{\"months\": 6}").isProblem(403, "forbidden");
        Api.as("AGENT").get("/retention").isProblem(403, "forbidden");
    }
}
