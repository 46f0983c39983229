package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events of other systems that are no touchpoints yet: a mapping of somebody else makes some, and so does a shipped one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class ForeignEventsIT {

    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Api api = Api.admin();
    private final String id = UUID.randomUUID().toString();
    private final String number = "FE-" + id;
    private final String phone = "+49 152 " + (10_000_000 + Math.abs(id.hashCode() % 89_000_000));

    private void customer() {
        api.put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE"},
                 "name": {"given": "Ida", "family": "Sommer"}, "phones": ["%2$s"], "externalIds": {"courier": "X-%1$s"}}
                """.formatted(number, phone)).has(201);
    }

    private Answer send(String type, String body) {
        return api.send("POST", "/touchpoints", type, BodyPublishers.ofString(body));
    }

    private String door() {
        return """
            {"specversion": "1.0", "id": "%s", "source": "courier", "type": "com.example.courier.door",
             "time": "2026-01-20T10:00:00+01:00", "data": {"parcel": {"recipient": "X-%s", "weight": 1.5}}}\
            """.formatted(id, number);
    }

    private String call(String caller) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "pbx", "type": "com.acme.call.ended",
             "data": {"caller": "%s", "direction": "inbound", "disposition": "answered", "agent": "anna"}}\
            """.formatted(id, caller);
    }

    @Test
    void aMappingOfSomebodyElseMakesATouchpointHoweverTheEventIsWritten() {
        customer();

        Answer structured = send(EVENT, door()).has(201);

        assertThat(structured.at("/touchpoint/type").asText()).isEqualTo("FIELD_VISIT");
        assertThat(structured.at("/touchpoint/customer").asText()).isEqualTo(number);
        assertThat(structured.at("/touchpoint/source").asText()).isEqualTo("courier");
        assertThat(structured.at("/touchpoint/at").asText()).startsWith("2026-01-20T10:00");
        Answer binary = api.with("ce-specversion", "1.0")
                .with("ce-id", id)
                .with("ce-source", "courier")
                .with("ce-type", "com.example.courier.door")
                .with("ce-time", "2026-01-20T10:00:00+01:00")
                .post("/touchpoints", "{\"parcel\": {\"recipient\": \"X-%s\", \"weight\": 1.5}}".formatted(number))
                .has(200);
        assertThat(binary.json()).isEqualTo(structured.json());
        assertThat(send(BATCH, "[" + door() + "]")
                        .has(200)
                        .at("/results/0/status")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void theShippedMappingKnowsWhoCalled() {
        customer();

        Answer taken = send(EVENT, call(phone)).has(201);

        assertThat(taken.at("/touchpoint/customer").asText()).isEqualTo(number);
        assertThat(taken.at("/touchpoint/type").asText()).isEqualTo("HOTLINE_CALL");
        assertThat(taken.at("/touchpoint/direction").asText()).isEqualTo("INBOUND");
    }

    @Test
    void whatAMappingRefusesWaitsAsADeadLetterAndCanBeTakenLater() {
        send(EVENT, door()).isProblem(400, "invalid-input").names("data", "INVALID");
        Answer refused = send(BATCH, "[" + door() + "]").has(200);
        assertThat(refused.at("/results/0/status").asInt()).isEqualTo(400);
        String letter = "/dead-letters/" + refused.at("/results/0/deadLetter").asText();
        Answer kept = api.get(letter).has(200);
        assertThat(kept.at("/raw").asText()).isEqualTo(door());
        assertThat(kept.at("/problem/errors/0/message").asText()).contains("door-answered", "X-" + number);
        customer();

        Answer replayed = api.post(letter + "/replay", "").has(200);

        assertThat(replayed.at("/state").asText()).isEqualTo("REPLAYED");
    }

    @Test
    void mappingsAreListed() {
        assertThat(api.get("/plug-ins").has(200).text()).contains("door-answered", "call-ended", "com.acme.call.ended");
    }
}
