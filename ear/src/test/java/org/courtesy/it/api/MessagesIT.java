package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /messages}: what everybody says, to whom and until when. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class MessagesIT {

    private final Api speaker = Api.as("APPROVER");
    private final Api desk = Api.as("AGENT");

    /** By a segment of its own, no other test's customers hear it. */
    private final String segment = "S" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @Test
    void aMessageIsMadeHeardChangedAndWithdrawn() {
        String customer = customer("24103");
        Answer made = speaker.post("/messages", message("")).has(201);
        String path = made.location();
        assertThat(made.at("/state").asText()).isEqualTo("NOW");
        assertThat(made.at("/createdBy").asText()).isEqualTo("approver");
        assertThat(titlesFor(customer)).containsExactly("Stromausfall");

        Answer changed = speaker.with("If-Match", made.header("ETag"))
                .put(path, message("").replace("Stromausfall", "Strom ist wieder da"))
                .has(200);
        assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));
        assertThat(changed.at("/from")).isEqualTo(made.at("/from"));
        assertThat(titlesFor(customer)).containsExactly("Strom ist wieder da");

        speaker.delete(path).has(204);
        speaker.delete(path).has(204);
        assertThat(titlesFor(customer)).isEmpty();
        assertThat(speaker.get(path).has(200).at("/state").asText()).isEqualTo("WITHDRAWN");
        JsonNode history = speaker.get(path + "/history").has(200).at("/items");
        assertThat(history.findValuesAsText("act")).containsExactly("WITHDRAWN", "CHANGED", "CREATED");
        assertThat(history.at("/2/content/texts/de/title").asText()).isEqualTo("Stromausfall");
    }

    @Test
    void onlyWhomItConcernsHearsIt() {
        String here = customer("24103");
        String there = customer("80331");
        speaker.post("/messages", message(", \"postalCodes\": [\"24 1\"]")).has(201);

        assertThat(titlesFor(here)).hasSize(1);
        assertThat(titlesFor(there)).isEmpty();
    }

    @Test
    void theCountAgreesWithWhoHearsIt() {
        customer("24103");
        customer("24999");
        customer("80331");

        assertThat(reach("")).isEqualTo(3);
        assertThat(reach(", \"postalCodes\": [\"24\"]")).isEqualTo(2);
        assertThat(reach(", \"postalCodes\": [\"241\", \"803\"], \"commodities\": [\"ELECTRICITY\"]"))
                .isEqualTo(2);
        assertThat(reach(", \"products\": [\"NONE\"]")).isZero();
        assertThat(reach(", \"kinds\": [\"ORGANISATION\"]")).isZero();
        assertThat(reach(", \"countries\": [\"DE\", \"DK\"]")).isEqualTo(3);
    }

    @Test
    void whatIsPlannedOrOverIsNotSaid() {
        String customer = customer("24103");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String planned = speaker.post("/messages", timed(now.plusDays(1), now.plusDays(2)))
                .has(201)
                .at("/id")
                .asText();
        String over = speaker.post("/messages", timed(now.minusDays(2), now.minusDays(1)))
                .has(201)
                .at("/id")
                .asText();

        assertThat(titlesFor(customer)).isEmpty();
        assertThat(ids("PLANNED")).contains(planned).doesNotContain(over);
        assertThat(ids("PAST")).contains(over).doesNotContain(planned);
    }

    @Test
    void theListIsPaged() {
        OffsetDateTime far = OffsetDateTime.now(ZoneOffset.UTC).plusYears(50);
        List<String> made = List.of(
                speaker.post("/messages", timed(far.plusDays(3), null))
                        .at("/id")
                        .asText(),
                speaker.post("/messages", timed(far.plusDays(2), null))
                        .at("/id")
                        .asText(),
                speaker.post("/messages", timed(far.plusDays(1), null))
                        .at("/id")
                        .asText());

        Answer first = desk.get("/messages?state=PLANNED&limit=2").has(200);
        Answer second = desk.get("/messages?state=PLANNED&limit=2&cursor="
                        + first.at("/next").asText())
                .has(200);

        assertThat(first.json().at("/items").findValuesAsText("id")).hasSize(2);
        assertThat(first.json().at("/items").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(second.json().at("/items").findValuesAsText("id"));
        assertThat(ids("PLANNED")).containsSubsequence(made);
        made.forEach(id -> speaker.delete("/messages/" + id).has(204));
    }

    @Test
    void aChangeMustNameTheVersionItIsBasedOn() {
        Answer made = speaker.post("/messages", message("")).has(201);
        speaker.put(made.location(), message("")).isProblem(428, "precondition-required");
        speaker.with("If-Match", made.header("ETag"))
                .put(made.location(), message(""))
                .has(200);
        speaker.with("If-Match", made.header("ETag"))
                .put(made.location(), message(""))
                .isProblem(412, "precondition-failed");
        speaker.with("If-Match", made.header("ETag")).delete(made.location()).isProblem(412, "precondition-failed");
        speaker.with("If-None-Match", "\"1\"").get(made.location()).has(304);
    }

    @Test
    void whatWasWithdrawnIsNotChanged() {
        String path = speaker.post("/messages", message("")).has(201).location();
        speaker.delete(path).has(204);

        Answer refused = speaker.with("If-Match", "*").put(path, message("")).isProblem(409, "conflict");

        assertThat(refused.at("/code").asText()).isEqualTo("MESSAGE_WITHDRAWN");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        speaker.post("/messages", """
                        {"from": "2026-11-20T10:00:00+01:00", "to": "2026-11-20T10:00:00+01:00",
                         "audience": {"countries": ["XX"]}, "texts": {"de": {"title": "Nur ein Titel"}}}""")
                .isProblem(400, "invalid-input")
                .names("kind", "MISSING")
                .names("to", "INVALID")
                .names("audience.countries", "UNKNOWN_VALUE")
                .names("texts.de.text", "MISSING");
        speaker.post("/messages", "{\"kind\": \"PRESS\"}")
                .isProblem(400, "invalid-input")
                .names("texts", "MISSING");
    }

    @Test
    void whatIsNotThereIsSaid() {
        speaker.get("/messages/" + UUID.randomUUID()).isProblem(404, "not-found");
        speaker.delete("/messages/nonsense").isProblem(404, "not-found");
        desk.get("/customers/NOBODY/messages").isProblem(404, "not-found");
    }

    @Test
    void theDeskReadsAndDoesNotWrite() {
        String path = speaker.post("/messages", message("")).has(201).location();

        desk.get(path).has(200);
        desk.get(path + "/history").has(200);
        desk.post("/messages", message("")).isProblem(403, "forbidden");
        desk.with("If-Match", "*").put(path, message("")).isProblem(403, "forbidden");
        desk.delete(path).isProblem(403, "forbidden");
        desk.post("/messages/reach", "{}").isProblem(403, "forbidden");
        speaker.get("/customers/" + customer("24103") + "/messages").isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "PRIVACY"})
    void othersHaveNoPartInIt(String role) {
        Api.as(role).get("/messages").isProblem(403, "forbidden");
    }

    private String customer(String postalCode) {
        String number = Bodies.newNumber();
        Api.admin()
                .put(
                        "/customers/" + number,
                        Bodies.customer(number)
                                .replace("24103", postalCode)
                                .replace("\"language\"", "\"segment\": \"" + segment + "\", \"language\""))
                .has(201);
        return number;
    }

    private List<String> titlesFor(String customer) {
        return desk.get("/customers/" + customer + "/messages")
                .has(200)
                .at("/items")
                .findValuesAsText("title");
    }

    private List<String> ids(String state) {
        return desk.get("/messages?limit=500&state=" + state)
                .has(200)
                .at("/items")
                .findValuesAsText("id");
    }

    private long reach(String more) {
        return speaker.post("/messages/reach", "{\"segments\": [\"" + segment + "\"]" + more + "}")
                .has(200)
                .at("/customers")
                .asLong();
    }

    private String message(String more) {
        return """
                {"kind": "OUTAGE", "priority": "HIGH", "audience": {"segments": ["%s"]%s},
                 "texts": {"de": {"title": "Stromausfall", "text": "Wir arbeiten daran."}}}""".formatted(segment, more);
    }

    private String timed(OffsetDateTime from, OffsetDateTime to) {
        String end = to == null ? "null" : "\"" + to + "\"";
        return message("").replaceFirst("\\{", "{\"from\": \"" + from + "\", \"to\": " + end + ",");
    }
}
