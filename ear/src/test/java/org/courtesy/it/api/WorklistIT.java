package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /worklist} and {@code /actions}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class WorklistIT {

    private static final String CALL_BACK = "COMPLAINT_CALLBACK";

    private final Api agent = Api.as("AGENT");
    private final Api colleague = Api.admin();
    private final String segment = "W" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String household = "H-" + segment;
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = customer();
    }

    private String customer() {
        String number = "W-" + UUID.randomUUID();
        colleague
                .put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin",
                    "segment": "%2$s", "household": "%3$s"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, segment, household))
                .has(201);
        return number;
    }

    private void complain(String number) {
        colleague.post("/touchpoints", """
                {"source": "it", "id": "complaint-%1$s", "customer": "%1$s", "type": "COMPLAINT_OPEN",
                 "direction": "INBOUND", "channel": "PHONE", "status": "OPEN", "experience": -3}
                """.formatted(number)).has(201);
    }

    private List<JsonNode> work() {
        JsonNode items = agent.get("/worklist?segment=" + segment).has(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private String callBack(String number) {
        return work().stream()
                .filter(item -> item.path("code").asText().equals(CALL_BACK)
                        && item.path("customer").asText().equals(number))
                .map(item -> "/actions/" + item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aComplaintIsClaimedAndEndedWithAContact() {
        complain(customer);
        String action = callBack(customer);
        assertThat(agent.get(action).has(200).at("/lastDay").asText()).isNotBlank();

        assertThat(agent.post(action + "/claim", "").has(200).at("/claimedBy").asText())
                .isEqualTo("agent");
        assertThat(colleague
                        .post(action + "/claim", "")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("CUSTOMER_IN_WORK");
        colleague.post(action + "/outcome", "{\"outcome\": \"DONE\"}").isProblem(409, "conflict");

        Answer done = agent.post(action + "/outcome", "{\"outcome\": \"DONE\", \"note\": \"Rechnung erklärt\"}")
                .has(200);
        assertThat(done.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(agent.get("/touchpoints/" + done.at("/touchpoint").asText())
                        .has(200)
                        .at("/type")
                        .asText())
                .isEqualTo(CALL_BACK);
        assertThat(agent.post(action + "/outcome", "{\"outcome\": \"DONE\"}")
                        .has(200)
                        .json())
                .isEqualTo(done.json());
        agent.post(action + "/outcome", "{\"outcome\": \"ACCEPTED\"}").isProblem(409, "conflict");
    }

    @Test
    void whatIsGivenBackIsFreeForOthers() {
        complain(customer);
        String action = callBack(customer);
        agent.post(action + "/claim", "").has(200);
        agent.delete(action + "/claim").has(204);

        colleague.post(action + "/claim", "").has(200);
        colleague.delete(action + "/claim").has(204);
    }

    @Test
    void anOutcomeIsTakenBackByWhoeverRecordedIt() {
        complain(customer);
        String action = callBack(customer);
        agent.post(action + "/claim", "").has(200);
        String contact = agent.post(action + "/outcome", "{\"outcome\": \"DONE\"}")
                .has(200)
                .at("/touchpoint")
                .asText();
        assertThat(colleague
                        .delete(action + "/outcome")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("OUTCOME_STANDS");

        assertThat(agent.delete(action + "/outcome").has(200).at("/state").asText())
                .isEqualTo("OPEN");

        assertThat(agent.get("/touchpoints/" + contact).has(200).at("/status").asText())
                .isEqualTo("CANCELLED");
        assertThat(callBack(customer)).isEqualTo(action);
        agent.delete(action + "/outcome").isProblem(409, "conflict");
    }

    @Test
    void ofManyWhoWantToWorkOnAHouseholdOneMay() {
        String other = customer();
        complain(customer);
        complain(other);
        List<String> actions = List.of(callBack(customer), callBack(other));

        List<Integer> statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? agent : colleague)
                        .post(actions.get(i % 2) + "/claim", "")
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses)
                .as("one of the two has it, the other is told")
                .contains(200, 409)
                .doesNotContain(500);
        long workers = work().stream()
                .filter(item -> item.path("state").asText().equals("CLAIMED"))
                .map(item -> item.path("claimedBy").asText())
                .distinct()
                .count();
        assertThat(workers).isEqualTo(1);
    }

    @Test
    void aWithdrawnConsentTakesWhatIsQueuedOffTheList() {
        consent("GRANTED");
        List<JsonNode> advertising = work().stream()
                .filter(item -> item.path("purpose").asText().equals("ADVERTISING"))
                .toList();
        assertThat(advertising).isNotEmpty();

        consent("WITHDRAWN");

        assertThat(work())
                .noneMatch(item -> item.path("purpose").asText().equals("ADVERTISING")
                        && item.path("channel")
                                .asText()
                                .equals(advertising.get(0).path("channel").asText()));
    }

    private void consent(String state) {
        colleague
                .post("/customers/" + customer + "/consents", """
                {"purpose": "ADVERTISING", "channel": "EMAIL", "state": "%s", "proof": "DOUBLE_OPT_IN_EMAIL",
                 "at": "%s"}
                """.formatted(state, OffsetDateTime.now()))
                .has(201);
    }

    @Test
    void wrongInputIsNamed() {
        complain(customer);
        String action = callBack(customer);

        agent.post(action + "/outcome", "{}").isProblem(400, "invalid-input").names("outcome", "MISSING");
        agent.post(action + "/outcome", "{\"outcome\": \"DECLINED\"}")
                .isProblem(400, "invalid-input")
                .names("reason", "MISSING");
        agent.post(action + "/outcome", "{\"outcome\": \"LAPSED\"}").isProblem(400, "invalid-input");
        agent.get("/worklist?group=NONSENSE").isProblem(400, "invalid-input").names("group", "UNKNOWN_VALUE");
        agent.get("/worklist?cursor=forged").isProblem(400, "invalid-input");
        agent.get("/actions/" + UUID.randomUUID()).isProblem(404, "not-found");
        agent.post("/actions/nonsense/claim", "").isProblem(404, "not-found");
    }

    @Test
    void othersAreRefused() {
        for (String role : List.of("ANALYST", "APPROVER", "PRIVACY")) {
            Api.as(role).get("/worklist").isProblem(403, "forbidden");
        }
        Api.anonymous().get("/worklist").isProblem(401, "unauthenticated");
    }
}
