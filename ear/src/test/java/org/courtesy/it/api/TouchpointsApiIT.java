package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /touchpoints} and the decisions stored with them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class TouchpointsApiIT {

    private static final String PATH = "/touchpoints";

    private final Api api = Api.admin();
    private final String id = UUID.randomUUID().toString();
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = Bodies.storedCustomer(api);
    }

    @Test
    void aTouchpointIsStoredWithItsDecision() {
        Answer recorded = api.post(PATH, Bodies.touchpoint(customer, id)).has(201);
        assertThat(recorded.at("/touchpoint/customer").asText()).isEqualTo(customer);
        assertThat(recorded.at("/assessment/mode").asText()).isEqualTo("LIVE");
        assertThat(recorded.at("/assessment/contact")).hasSize(24);

        Answer read = api.get(recorded.location()).has(200);
        assertThat(read.json()).isEqualTo(recorded.at("/touchpoint"));

        String assessment = recorded.at("/assessment/assessment").asText();
        assertThat(api.get("/customers/" + customer + "/assessment")
                        .has(200)
                        .at("/assessment")
                        .asText())
                .isEqualTo(assessment);
        assertThat(api.get("/customers/" + customer + "/assessments")
                        .has(200)
                        .at("/items/0/assessment")
                        .asText())
                .isEqualTo(assessment);
        Answer stored = api.get("/assessments/" + assessment).has(200);
        assertThat(stored.at("/inputs/customer/number").asText()).isEqualTo(customer);
        assertThat(stored.at("/assessment/assessment").asText()).isEqualTo(assessment);
    }

    @Test
    void aStoredDecisionCanBeMadeAgain() {
        String assessment = api.post(PATH, Bodies.touchpoint(customer, id))
                .has(201)
                .at("/assessment/assessment")
                .asText();
        Answer replay = api.post("/assessments/" + assessment + "/replay", "").has(200);
        assertThat(replay.at("/identical").asBoolean()).as(replay.text()).isTrue();
        assertThat(replay.at("/differences")).isEmpty();
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        Answer first = api.post(PATH, Bodies.touchpoint(customer, id)).has(201);
        Answer second = api.post(PATH, Bodies.touchpoint(customer, id)).has(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(api.get(PATH + "?customer=" + customer).has(200).at("/items"))
                .hasSize(1);
    }

    @Test
    void theSameKeyForSomethingElseIsAConflict() {
        api.post(PATH, Bodies.touchpoint(customer, id)).has(201);
        api.post(PATH, Bodies.touchpoint(customer, id).replace("HOTLINE_CALL", "COMPLAINT_OPEN"))
                .isProblem(409, "conflict");
        assertThat(api.get(PATH + "?customer=" + customer).at("/items/0/type").asText())
                .isEqualTo("HOTLINE_CALL");
    }

    @Test
    void callersAtTheSameTimeRecordItOnce() {
        List<Answer> answers = AtOnce.answers(8, () -> api.post(PATH, Bodies.touchpoint(customer, id)));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.at("/touchpoint/touchpoint").asText())
                .containsOnly(answers.get(0).at("/touchpoint/touchpoint").asText());
    }

    @Test
    void anOpenComplaintStopsAdvertising() {
        Answer recorded = api.post(
                        PATH,
                        Bodies.touchpoint(customer, id)
                                .replace("HOTLINE_CALL", "COMPLAINT_OPEN")
                                .replace("DONE", "OPEN"))
                .has(201);
        assertThat(recorded.at("/assessment/contact")).anySatisfy(row -> {
            assertThat(row.path("purpose").asText()).isEqualTo("ADVERTISING");
            assertThat(row.path("refusals").findValuesAsText("code")).contains("OPEN_COMPLAINT");
        });
    }

    @Test
    void anUnknownCustomerIsNotFoundAndNothingIsStored() {
        String nobody = Bodies.newNumber();
        api.post(PATH, Bodies.touchpoint(nobody, id)).isProblem(404, "not-found");
        api.get(PATH + "?customer=" + nobody).isProblem(404, "not-found");
        api.post(PATH, Bodies.touchpoint(customer, id)).has(201);
    }

    @Test
    void wrongFieldsAreNamed() {
        api.post(
                        PATH,
                        Bodies.touchpoint(customer, id)
                                .replace("HOTLINE_CALL", "TELEPATHY")
                                .replace("INBOUND", "SIDEWAYS")
                                .replace("2026-01-20", "2026-02-30")
                                .replace("\"experience\": 1", "\"experience\": 9, \"mood\": 1"))
                .isProblem(400, "invalid-input")
                .names("direction", "UNKNOWN_VALUE")
                .names("at", "INVALID")
                .names("mood", "UNKNOWN_FIELD");
        api.post(PATH, Bodies.touchpoint(customer, id).replace("HOTLINE_CALL", "TELEPATHY"))
                .isProblem(400, "invalid-input")
                .names("type", "UNKNOWN_VALUE");
        api.post(PATH, Bodies.touchpoint(customer, id).replace("\"experience\": 1", "\"experience\": 9"))
                .isProblem(400, "invalid-input")
                .names("experience", "OUT_OF_RANGE");
        Answer empty = api.post(PATH, "{}").isProblem(400, "invalid-input");
        for (String field : new String[] {"source", "id", "customer", "type", "direction", "channel"}) {
            empty.names(field, "MISSING");
        }
        assertThat(api.get(PATH + "?customer=" + customer).has(200).at("/items"))
                .isEmpty();
    }

    @Test
    void theTimelineWantsACustomer() {
        api.get(PATH).isProblem(400, "invalid-input").names("customer", "MISSING");
        api.get(PATH + "/nothing").isProblem(404, "not-found");
    }

    @Test
    void theTimelineComesInPagesTheLatestFirst() {
        for (int day = 1; day <= 3; day++) {
            api.post(PATH, Bodies.touchpoint(customer, id + day).replace("2026-01-20", "2026-01-0" + day))
                    .has(201);
        }
        Answer first = api.get(PATH + "?limit=2&customer=" + customer).has(200);
        assertThat(first.at("/items/0/id").asText()).isEqualTo(id + 3);
        assertThat(first.at("/items/1/id").asText()).isEqualTo(id + 2);
        Answer second = api.get(PATH + "?limit=2&customer=" + customer + "&cursor="
                        + first.at("/next").asText())
                .has(200);
        assertThat(second.at("/items/0/id").asText()).isEqualTo(id + 1);
        assertThat(second.at("/next").isNull()).isTrue();
    }
}
