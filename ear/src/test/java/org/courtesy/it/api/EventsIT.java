package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events in: CloudEvents in every form, keys of requests, corrections, and what became of those that cannot be taken. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class EventsIT {

    private static final String PATH = "/touchpoints";
    private static final String LETTERS = "/dead-letters";
    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Api api = Api.admin();
    private final String id = UUID.randomUUID().toString();
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = Bodies.storedCustomer(api);
    }

    private static String event(String customer, String id, String at, String more) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "telephony", "type": "org.example.call",
             "time": "%s", "traceparent": "00-ab-cd-01",
             "data": {"customer": "%s", "direction": "INBOUND", "channel": "PHONE", %s}}\
            """.formatted(id, at, customer, more);
    }

    private static String call(String customer, String id) {
        return event(customer, id, "2026-01-20T10:00:00+01:00", "\"type\": \"HOTLINE_CALL\"");
    }

    private Answer send(String type, String body) {
        return send(api, type, body);
    }

    private static Answer send(Api caller, String type, String body) {
        return caller.send("POST", PATH, type, BodyPublishers.ofString(body));
    }

    private Answer batch(String... events) {
        return send(BATCH, "[" + String.join(",", events) + "]");
    }

    private JsonNode latest(String of) {
        return api.get("/customers/" + of + "/assessment").has(200).json();
    }

    @Test
    void anEventIsATouchpointHoweverItIsWritten() {
        Answer structured = send(EVENT, call(customer, id)).has(201);
        assertThat(structured.at("/touchpoint/source").asText()).isEqualTo("telephony");
        assertThat(structured.at("/touchpoint/id").asText()).isEqualTo(id);
        assertThat(structured.at("/touchpoint/at").asText()).startsWith("2026-01-20T10:00");
        assertThat(api.get(structured.location()).has(200).json()).isEqualTo(structured.at("/touchpoint"));

        Answer binary = api.with("ce-specversion", "1.0")
                .with("ce-id", id)
                .with("ce-source", "telephony")
                .with("ce-type", "org.example.call")
                .with("ce-time", "2026-01-20T10:00:00+01:00")
                .post(PATH, """
                    {"customer": "%s", "direction": "INBOUND", "channel": "PHONE", "type": "HOTLINE_CALL"}\
                    """.formatted(customer))
                .has(200);
        assertThat(binary.json()).isEqualTo(structured.json());

        assertThat(batch(call(customer, id)).has(200).at("/results/0/touchpoint"))
                .isEqualTo(structured.at("/touchpoint/touchpoint"));
    }

    @Test
    void whatIsWrongWithAnEventIsNamedWhereItStands() {
        send(EVENT, call(customer, id).replace("1.0", "0.3").replace("PHONE", "SMOKE"))
                .isProblem(400, "invalid-input")
                .names("specversion", "UNKNOWN_VALUE")
                .names("data.channel", "UNKNOWN_VALUE");
        send(EVENT, call(customer, id).replace("HOTLINE_CALL", "TELEPATHY"))
                .isProblem(400, "invalid-input")
                .names("data.type", "UNKNOWN_VALUE");
        send(EVENT, call(customer, id).replace("\"customer\"", "\"source\": \"crm\", \"customer\""))
                .isProblem(400, "invalid-input")
                .names("data.source", "INVALID");
        send(EVENT, call(customer, id).substring(3)).isProblem(400, "malformed");
        send(EVENT, call(Bodies.newNumber(), id)).isProblem(404, "not-found");
        api.with("ce-specversion", "1.0")
                .post(PATH, Bodies.touchpoint(customer, id))
                .isProblem(400, "invalid-input")
                .names("ce-id", "MISSING")
                .names("ce-source", "MISSING");
        send("text/plain", call(customer, id)).isProblem(415, "unsupported-media-type");
    }

    @Test
    void oneBadEventDoesNotSpoilABatch() {
        String nobody = Bodies.newNumber();
        Answer answer = batch(
                        call(customer, id),
                        "{\"id\" \"broken-" + id + "\"}",
                        call(nobody, id + "-nobody"),
                        call(customer, id + "-bad").replace("HOTLINE_CALL", "TELEPATHY"),
                        call(customer, id),
                        call(customer, id).replace("PHONE", "CHAT"))
                .has(200);
        assertThat(IntStream.range(0, 6)
                        .map(i -> answer.at("/results/" + i + "/status").asInt()))
                .containsExactly(201, 400, 404, 400, 200, 409);
        assertThat(answer.at("/taken").asInt()).isEqualTo(1);
        assertThat(answer.at("/repeated").asInt()).isEqualTo(1);
        assertThat(answer.at("/refused").asInt()).isEqualTo(4);
        assertThat(answer.at("/results/3/problem/errors/0/field").asText()).isEqualTo("data.type");

        String letter = answer.at("/results/2/deadLetter").asText();
        Answer kept = api.get(LETTERS + "/" + letter).has(200);
        assertThat(kept.at("/state").asText()).isEqualTo("WAITING");
        assertThat(kept.at("/problem/code").asText()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(kept.at("/raw").asText()).isEqualTo(call(nobody, id + "-nobody"));
        assertThat(kept.at("/attempts").asInt()).isEqualTo(1);

        assertThat(batch(call(nobody, id + "-nobody"))
                        .at("/results/0/deadLetter")
                        .asText())
                .isEqualTo(letter);
        assertThat(api.get(LETTERS + "/" + letter).at("/attempts").asInt()).isEqualTo(2);
    }

    @Test
    void batchesHaveAnEndAndMayBeEmpty() {
        assertThat(batch().has(200).at("/results")).isEmpty();
        send(BATCH, "{}").isProblem(400, "invalid-input");
        send(BATCH, "").isProblem(400, "malformed");
        batch(Collections.nCopies(501, "{}").toArray(String[]::new)).isProblem(400, "invalid-input");
        send(BATCH, "[" + " ".repeat(1 << 20) + "]").isProblem(413, "too-large");
    }

    @Test
    void deadLettersAreNotKeptWhenNobodyWantsThem() {
        Answer answer = api.send(
                        "POST",
                        PATH + "?deadLetters=false",
                        BATCH,
                        BodyPublishers.ofString("[" + call(Bodies.newNumber(), id) + "]"))
                .has(200);
        assertThat(answer.at("/results/0/status").asInt()).isEqualTo(404);
        assertThat(answer.at("/results/0/deadLetter").isNull()).isTrue();
    }

    @Test
    void threeTimesOverAndShuffledTheyEndLikeInOrder() {
        String inOrder = "EV-" + id.substring(0, 8);
        String shuffled = "EW-" + id.substring(0, 8);
        String one = customerOf(inOrder);
        String other = customerOf(shuffled);
        story(one).forEach(event -> batch(event).has(200));
        List<String> events = new ArrayList<>();
        Collections.nCopies(3, story(other)).forEach(events::addAll);
        Collections.shuffle(events, new Random(6));
        for (int i = 0; i < events.size(); i += 4) {
            batch(events.subList(i, Math.min(i + 4, events.size())).toArray(String[]::new))
                    .has(200);
        }

        assertThat(api.get(PATH + "?customer=" + other).at("/items"))
                .hasSize(story(other).size());
        for (String part : List.of("asOf", "churn", "contact", "actions", "withheld", "offers", "next", "deadlines")) {
            assertThat(told(other, part)).as(part).isEqualTo(told(one, part));
        }
        assertThat(work(shuffled)).isNotEmpty().isEqualTo(work(inOrder));
    }

    private String customerOf(String segment) {
        String number = Bodies.newNumber();
        api.put(
                        "/customers/" + number,
                        Bodies.customer(number)
                                .replace(
                                        "\"language\": \"de\"",
                                        "\"language\": \"de\", \"segment\": \"" + segment + "\""))
                .has(201);
        return number;
    }

    /** What there is to do for the customers of a segment. */
    private List<String> work(String segment) {
        return api.get("/worklist?segment=" + segment).has(200).at("/items").findValuesAsText("code");
    }

    /** A part of the decision that stands, without what differs between any two customers. */
    private String told(String of, String part) {
        return latest(of).path(part).toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#");
    }

    private List<String> story(String of) {
        return List.of(
                event(of, of + "1", "2026-10-01T10:00:00Z", "\"type\": \"COMPLAINT_OPEN\", \"experience\": -3"),
                event(of, of + "2", "2026-10-03T10:00:00Z", "\"type\": \"COMPLAINT_OPEN\", \"experience\": -2"),
                event(of, of + "3", "2026-10-05T10:00:00Z", "\"type\": \"COMPLAINT_CLOSED\""),
                event(of, of + "4", "2026-10-20T10:00:00Z", "\"type\": \"OUTAGE\", \"experience\": -2"),
                event(of, of + "5", "2026-11-02T10:00:00Z", "\"type\": \"HOTLINE_CALL\", \"experience\": 1"));
    }

    /** It came before what it names: it waits as a dead letter, and is taken as of its own time once that has come. */
    @Test
    void whatNamesATouchpointThatIsNotThereYetCanBeTakenLater() {
        String closing = event(
                customer,
                id + "-closed",
                "2026-10-05T10:00:00Z",
                "\"type\": \"COMPLAINT_CLOSED\", \"relatesTo\": \"" + id + "\"");
        Answer early = batch(closing).has(200);
        assertThat(early.at("/results/0/status").asInt()).isEqualTo(400);
        assertThat(early.at("/results/0/problem/errors/0/field").asText()).isEqualTo("data.relatesTo");
        assertThat(early.at("/results/0/problem/errors/0/code").asText()).isEqualTo("UNKNOWN_VALUE");
        String letter = early.at("/results/0/deadLetter").asText();

        Answer open = batch(
                        event(customer, id, "2026-10-01T10:00:00Z", "\"type\": \"COMPLAINT_OPEN\", \"experience\": -3"))
                .has(200);
        assertThat(open.at("/results/0/status").asInt()).isEqualTo(201);
        assertThat(api.post("/dead-letters/" + letter + "/replay", "")
                        .has(200)
                        .at("/state")
                        .asText())
                .isEqualTo("REPLAYED");

        assertThat(api.get("/touchpoints?customer=" + customer).has(200).text()).contains("\"status\":\"CLOSED\",");
    }

    @Test
    void aRequestWithAKeyIsDoneOnce() {
        Api keyed = api.with("Idempotency-Key", id);
        String consent = """
            {"purpose": "ADVERTISING", "channel": "PHONE", "state": "GRANTED", "proof": "SIGNED_FORM",
             "at": "2026-01-10T09:00:00+01:00"}\
            """;
        String consents = "/customers/" + customer + "/consents";
        Answer first = keyed.post(consents, consent).has(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();

        Answer second = keyed.post(consents, consent).has(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.get(consents).at("/items")).hasSize(1);
        keyed.post(consents, consent.replace("GRANTED", "WITHDRAWN")).isProblem(409, "conflict");
        keyed.post(PATH, Bodies.touchpoint(customer, id)).isProblem(409, "conflict");
        Api.as("AGENT")
                .with("Idempotency-Key", id)
                .post(PATH, Bodies.touchpoint(customer, id))
                .has(201);
    }

    @Test
    void aRepeatedTouchpointIsAnsweredAsAtFirst() {
        Api keyed = api.with("Idempotency-Key", "\"" + id + "\"").with("Accept-Language", "de");
        Answer first = keyed.post(PATH, Bodies.touchpoint(customer, id)).has(201);

        Answer second = api.with("Idempotency-Key", id)
                .with("Accept-Language", "da")
                .post(PATH, Bodies.touchpoint(customer, id))
                .has(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.header("Content-Language")).isEqualTo("de");
    }

    @Test
    void aRefusedRequestFreesItsKey() {
        Api keyed = api.with("Idempotency-Key", id);
        keyed.post(PATH, "{}").isProblem(400, "invalid-input");
        keyed.post(PATH, Bodies.touchpoint(customer, id)).has(201);
        api.with("Idempotency-Key", "x".repeat(300))
                .post(PATH, Bodies.touchpoint(customer, id))
                .isProblem(400, "invalid-input")
                .names("Idempotency-Key", "OUT_OF_RANGE");
    }

    @Test
    void callersAtTheSameTimeWithOneKeyAreDoneOnce() {
        Api keyed = api.with("Idempotency-Key", id);
        String promise = "{\"dueOn\": \"2026-12-24\"}";
        String promises = "/customers/" + customer + "/promises";
        List<Answer> answers = AtOnce.answers(8, () -> keyed.post(promises, promise));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(busy -> {
            busy.isProblem(409, "conflict");
            assertThat(busy.header("Retry-After")).isEqualTo("2");
        });
        assertThat(api.get(promises).at("/items")).hasSize(1);
        assertThat(keyed.post(promises, promise).has(201).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aTouchpointIsCorrectedByAnotherOne() {
        String complaint = Bodies.touchpoint(customer, id)
                .replace("HOTLINE_CALL", "COMPLAINT_OPEN")
                .replace("DONE", "OPEN");
        String mistaken =
                api.post(PATH, complaint).has(201).at("/touchpoint/touchpoint").asText();
        String correction = Bodies.touchpoint(customer, id + "-right");

        Answer corrected =
                api.post(PATH + "/" + mistaken + "/correction", correction).has(201);

        assertThat(corrected.at("/touchpoint/corrects").asText()).isEqualTo(mistaken);
        assertThat(corrected.at("/assessment/contact").findValuesAsText("code")).doesNotContain("OPEN_COMPLAINT");
        assertThat(api.get(corrected.location()).has(200).json()).isEqualTo(corrected.at("/touchpoint"));
        assertThat(latest(customer).at("/assessment")).isEqualTo(corrected.at("/assessment/assessment"));
        Answer kept = api.get(PATH + "/" + mistaken).has(200);
        assertThat(kept.at("/status").asText()).isEqualTo("CANCELLED");
        assertThat(kept.at("/correctedBy")).isEqualTo(corrected.at("/touchpoint/touchpoint"));
        assertThat(api.get(PATH + "?customer=" + customer).at("/items")).hasSize(2);

        assertThat(api.post(PATH + "/" + mistaken + "/correction", correction)
                        .has(200)
                        .json())
                .isEqualTo(corrected.json());
        assertThat(api.post(PATH + "/" + mistaken + "/correction", correction.replace("-right", "-again"))
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("TOUCHPOINT_CORRECTED");
        api.post(PATH + "/" + mistaken + "/correction", correction.replace("\"experience\": 1", "\"experience\": 2"))
                .isProblem(409, "conflict");
        String other = Bodies.storedCustomer(api);
        api.post(corrected.location() + "/correction", Bodies.touchpoint(other, id + "-other"))
                .isProblem(400, "invalid-input")
                .names("customer", "INVALID");
        api.post(PATH + "/nothing/correction", correction).isProblem(404, "not-found");
    }

    @Test
    void aDeadLetterIsTakenOnceItsReasonIsGone() {
        String coming = Bodies.newNumber();
        String letter = batch(call(coming, id)).at("/results/0/deadLetter").asText();
        Answer again = api.post(LETTERS + "/" + letter + "/replay", "").has(200);
        assertThat(again.at("/state").asText()).isEqualTo("WAITING");
        assertThat(again.at("/attempts").asInt()).isEqualTo(2);
        api.put("/customers/" + coming, Bodies.customer(coming)).has(201);

        Answer taken = api.post(LETTERS + "/" + letter + "/replay", "").has(200);

        assertThat(taken.at("/state").asText()).isEqualTo("REPLAYED");
        assertThat(taken.at("/raw").isNull()).isTrue();
        assertThat(api.get(PATH + "?customer=" + coming).at("/items/0/touchpoint"))
                .isEqualTo(taken.at("/touchpoint"));
        assertThat(latest(coming).path("customer").asText()).isEqualTo(coming);
        api.post(LETTERS + "/" + letter + "/replay", "").isProblem(409, "conflict");
        api.delete(LETTERS + "/" + letter).isProblem(409, "conflict");
    }

    @Test
    void allAreTriedTogether() {
        String coming = Bodies.newNumber();
        String letter = batch(call(coming, id)).at("/results/0/deadLetter").asText();
        api.put("/customers/" + coming, Bodies.customer(coming)).has(201);

        Answer replayed = api.post(LETTERS + "/replay", "").has(200);

        assertThat(replayed.at("/tried").asInt()).isPositive();
        assertThat(replayed.at("/taken").asInt()).isPositive();
        assertThat(api.get(LETTERS + "/" + letter).at("/state").asText()).isEqualTo("REPLAYED");
    }

    @Test
    void aDiscardedOneLosesItsText() {
        String letter =
                batch(call(Bodies.newNumber(), id)).at("/results/0/deadLetter").asText();
        api.delete(LETTERS + "/" + letter).has(204);
        api.delete(LETTERS + "/" + letter).has(204);

        Answer gone = api.get(LETTERS + "/" + letter).has(200);

        assertThat(gone.at("/state").asText()).isEqualTo("DISCARDED");
        assertThat(gone.at("/settledBy").asText()).isEqualTo("admin");
        assertThat(gone.at("/raw").isNull()).isTrue();
        api.post(LETTERS + "/" + letter + "/replay", "").isProblem(409, "conflict");
    }

    @Test
    void deadLettersAreListedForThoseWhoSeeToThem() {
        for (int i = 0; i < 3; i++) {
            batch(call(Bodies.newNumber(), id + i));
        }
        Api machine = Api.as("INTEGRATION");
        Answer first = machine.get(LETTERS + "?state=WAITING&limit=2").has(200);
        assertThat(first.at("/items/0/event").asText()).isEqualTo(id + 2);
        assertThat(first.at("/items/0/raw").isNull()).isTrue();
        Answer second = machine.get(LETTERS + "?state=WAITING&limit=2&cursor="
                        + first.at("/next").asText())
                .has(200);
        assertThat(second.at("/items/0/event").asText()).isEqualTo(id + 0);
        assertThat(machine.with("Accept-Language", "de")
                        .get(LETTERS + "?limit=1")
                        .at("/items/0/problem/detail")
                        .asText())
                .startsWith("Es gibt keinen Kunden");
        machine.get(LETTERS + "?state=LOST").isProblem(400, "invalid-input").names("state", "UNKNOWN_VALUE");
        machine.get(LETTERS + "/nothing").isProblem(404, "not-found");
        Api.as("AGENT").get(LETTERS).isProblem(403, "forbidden");
    }
}
