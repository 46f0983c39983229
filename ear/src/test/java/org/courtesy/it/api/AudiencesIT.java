package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /audiences}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class AudiencesIT {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    private final Api api = Api.as("INTEGRATION");

    /** A product that only the customers of this test have. */
    private final String product = "A-" + UUID.randomUUID();

    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void fiveCustomersOfWhomOneIsBlocked() {
        IntStream.range(0, 5).forEach(i -> numbers.add(customer(i, i == 0)));
    }

    private String customer(int i, boolean blocked) {
        String number = "AU-" + UUID.randomUUID();
        Api.admin()
                .put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin",
                    "blocked": %2$s},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "%3$s", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01", "annualMargin": %4$d}]}
                """.formatted(number, blocked, product, 100 + i))
                .has(201);
        return number;
    }

    private String wish(String more) {
        return """
                {"action": "NEWSLETTER", "channel": "POST", "day": "%s", "whom": {"products": ["%s"]}%s}
                """.formatted(DAY, product, more);
    }

    private Answer audience(String more) {
        String address = api.post("/audiences", wish(more)).has(202).location();
        return Waiting.until(
                () -> api.get(address),
                answer -> !List.of("QUEUED", "RUNNING")
                        .contains(answer.at("/state").asText()));
    }

    private List<JsonNode> members(Answer audience, String query) {
        List<JsonNode> all = new ArrayList<>();
        api.get("/audiences/" + audience.at("/id").asText() + "/members" + query)
                .has(200)
                .at("/items")
                .forEach(all::add);
        return all;
    }

    @Test
    void tellsWhoMayAndWhoMayNot() {
        Answer audience = audience("");

        assertThat(audience.at("/state").asText()).as(audience.text()).isEqualTo("DONE");
        assertThat(audience.at("/summary/permitted").asInt()).isEqualTo(4);
        assertThat(audience.at("/summary/refusals/BLOCKED").asInt()).isEqualTo(1);
        assertThat(members(audience, "?state=PERMITTED"))
                .extracting(member -> member.at("/customer").asText())
                .containsExactlyInAnyOrderElementsOf(numbers.subList(1, 5));
        JsonNode refused = members(audience, "?state=REFUSED").get(0);
        assertThat(refused.at("/customer").asText()).isEqualTo(numbers.get(0));
        assertThat(refused.at("/code").asText()).isEqualTo("BLOCKED");
        assertThat(refused.at("/text").asText()).isNotBlank();
        // The same once more, while nothing has changed.
        assertThat(members(audience(""), "")).isEqualTo(members(audience, ""));
    }

    @Test
    void aLimitLeavesTheOthersOutInOrder() {
        Answer audience = audience(", \"limit\": 3");

        assertThat(audience.at("/summary/permitted").asInt()).isEqualTo(3);
        assertThat(audience.at("/summary/leftOut/VOLUME_LIMIT").asInt()).isEqualTo(1);
        assertThat(members(audience, ""))
                .extracting(member -> member.at("/place").asInt())
                .startsWith(1, 2, 3);
        String id = audience.at("/id").asText();
        Answer first = api.get("/audiences/" + id + "/members?limit=2").has(200);
        Answer second = api.get("/audiences/" + id + "/members?limit=2&cursor="
                        + first.at("/next").asText())
                .has(200);
        assertThat(second.at("/items/0/place").asInt()).isEqualTo(3);
        assertThat(api.with("Accept", "text/csv")
                        .get("/audiences/" + id + "/file?state=LEFT_OUT")
                        .has(200)
                        .text()
                        .lines())
                .hasSize(2);
    }

    @Test
    void holdsTheContactsItPermits() {
        Answer audience = audience(", \"reserve\": true");

        assertThat(audience.at("/summary/permitted").asInt()).isEqualTo(4);
        List<JsonNode> held = members(audience, "?state=RESERVED");
        assertThat(held).hasSize(4);
        for (JsonNode member : held) {
            Answer reservation = api.get("/customers/" + member.at("/customer").asText() + "/reservations/"
                            + member.at("/reservation").asText())
                    .has(200);
            assertThat(reservation.at("/state").asText()).isEqualTo("HELD");
            assertThat(reservation.at("/type").asText()).isEqualTo("NEWSLETTER");
        }
    }

    @Test
    void twoAudiencesNeverHoldMoreThanIsPermitted() {
        int most = 0;
        int held;
        do {
            held = audience(", \"reserve\": true").at("/summary/permitted").asInt();
            most += held;
        } while (held > 0 && most < 100);
        assertThat(held).as("the caps end it").isZero();

        assertThat(audience("").at("/summary/permitted").asInt()).isZero();
    }

    @Test
    void wrongWishesAreRefusedFieldByField() {
        api.post("/audiences", "{}")
                .isProblem(400, "invalid-input")
                .names("action", "MISSING")
                .names("channel", "MISSING")
                .names("day", "MISSING");
        api.post("/audiences", wish(", \"limit\": 0").replace("NEWSLETTER", "TEA_PARTY"))
                .isProblem(400, "invalid-input")
                .names("action", "UNKNOWN_VALUE")
                .names("limit", "OUT_OF_RANGE");
        api.post("/audiences", wish("").replace(DAY.toString(), "2020-01-01"))
                .isProblem(400, "invalid-input")
                .names("day", "OUT_OF_RANGE");
        api.post("/audiences", wish(", \"heldUntil\": \"" + DAY.plusDays(2) + "T00:00:00Z\""))
                .isProblem(400, "invalid-input")
                .names("heldUntil", "INVALID");
    }

    @Test
    void isOnlyForThoseWhoSend() {
        Api.as("AGENT").post("/audiences", wish("")).isProblem(403, "forbidden");
        Api.as("APPROVER").post("/audiences", wish("")).has(202);
        api.get("/audiences/nothing").isProblem(404, "not-found");
        api.get("/audiences/nothing/members").isProblem(404, "not-found");
    }
}
