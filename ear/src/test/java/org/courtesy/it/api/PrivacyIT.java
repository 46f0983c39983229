package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rights of data subjects: requests, export, restriction. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class PrivacyIT {

    private static final String ACCESS = "{\"kind\": \"ACCESS\", \"channel\": \"POST\", \"note\": \"wants all\"}";

    private final Api officer = Api.as("PRIVACY");
    private final Api agent = Api.as("AGENT");
    private final String number = Bodies.storedCustomer(Api.admin());

    private Answer record(String body) {
        return officer.post("/customers/" + number + "/privacy-requests", body).has(201);
    }

    private List<String> refusals() {
        return agent.get("/customers/" + number + "/contact-permission?channel=POST&purpose=ADVERTISING")
                .has(200)
                .json()
                .findValuesAsText("code");
    }

    @Test
    void aRequestPausesAdvertisingFromTheHotlineToTheAnswer() {
        Answer recorded =
                agent.post("/customers/" + number + "/privacy-requests", ACCESS).has(201);
        String id = recorded.at("/id").asText();
        assertThat(recorded.location()).endsWith("/privacy-requests/" + id);
        assertThat(recorded.at("/article").asText()).isEqualTo("Art. 15 GDPR");
        assertThat(refusals()).contains("DSAR_OPEN");
        assertThat(officer.get(recorded.location()).has(200).at("/customer").asText())
                .isEqualTo(number);
        assertThat(officer.get("/privacy-requests?state=OPEN&kind=ACCESS&limit=500")
                        .has(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(id);

        officer.post("/privacy-requests/" + id + "/extension", "{\"reason\": \"many files\"}")
                .has(200);
        assertThat(officer.post("/privacy-requests/" + id + "/extension", "{\"reason\": \"more\"}")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("PRIVACY_REQUEST_EXTENDED");
        Answer answered = officer.post("/privacy-requests/" + id + "/answer", "{\"outcome\": \"sent by post\"}")
                .has(200);

        assertThat(answered.at("/state").asText()).isEqualTo("ANSWERED");
        assertThat(refusals()).doesNotContain("DSAR_OPEN");
        assertThat(officer.post("/privacy-requests/" + id + "/withdrawal", "{}")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("PRIVACY_REQUEST_CLOSED");
        assertThat(officer.get("/customers/" + number + "/privacy-requests")
                        .has(200)
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void anObjectionIsAmongTheObjectionsAtOnce() {
        record("{\"kind\": \"OBJECTION\", \"channel\": \"PHONE\", \"objectedChannel\": \"PHONE\"}");

        assertThat(agent.get("/customers/" + number + "/objections")
                        .has(200)
                        .at("/items/0/channel")
                        .asText())
                .isEqualTo("PHONE");
    }

    @Test
    void whatIsRestrictedIsNotScoredUntilItIsLifted() {
        Answer restricted = officer.put("/customers/" + number + "/restriction", "{\"reason\": \"disputed\"}")
                .has(200);
        assertThat(restricted.at("/restricted").asBoolean()).isTrue();
        assertThat(refusals()).contains("RESTRICTED_ART18");
        assertThat(agent.get("/customers/" + number + "/assessments?limit=1")
                        .has(200)
                        .at("/items/0/churn")
                        .isNull())
                .isTrue();
        officer.delete("/customers/" + number + "/restriction")
                .isProblem(400, "invalid-input")
                .names("toldOn", "MISSING");
        String today = restricted.at("/current/since").asText();

        Answer lifted = officer.delete("/customers/" + number + "/restriction?toldOn=" + today)
                .has(200);

        assertThat(lifted.at("/restricted").asBoolean()).isFalse();
        assertThat(lifted.at("/history")).hasSize(1);
        assertThat(refusals()).doesNotContain("RESTRICTED_ART18");
        officer.delete("/customers/" + number + "/restriction?toldOn=" + today).isProblem(404, "not-found");
    }

    @Test
    void everythingIsHandedOutForProgramsAndForPeople() {
        record(ACCESS);
        Answer json = officer.get("/customers/" + number + "/export").has(200);

        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.header("Cache-Control")).contains("no-store");
        assertThat(json.at("/person/number").asText()).isEqualTo(number);
        assertThat(json.at("/requests/0/kind").asText()).isEqualTo("ACCESS");
        assertThat(json.at("/exports")).hasSize(1);
        Answer pdf = officer.with("Accept", "application/pdf")
                .get("/customers/" + number + "/export?language=da")
                .has(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(officer.get("/customers/" + number + "/export").has(200).at("/exports"))
                .hasSize(3);
        officer.get("/customers/" + number + "/export?language=fr")
                .isProblem(400, "invalid-input")
                .names("language", "UNKNOWN_VALUE");
        officer.get("/customers/nobody-" + UUID.randomUUID() + "/export").isProblem(404, "not-found");
    }

    @Test
    void aDecisionIsExplainedToThePerson() {
        String id = agent.post("/touchpoints", Bodies.touchpoint(number, "call-" + number))
                .has(201)
                .at("/assessment/assessment")
                .asText();

        Answer json =
                agent.get("/assessments/" + id + "/explanation?language=en").has(200);

        assertThat(json.header("Cache-Control")).contains("no-store");
        assertThat(json.at("/decision/id").asText()).isEqualTo(id);
        assertThat(json.at("/decision/effect").asText()).contains("a person decides");
        assertThat(json.at("/changes/counterfactuals")).isNotEmpty();
        assertThat(json.at("/person/number").asText()).isEqualTo(number);
        Answer pdf = officer.with("Accept", "application/pdf")
                .get("/assessments/" + id + "/explanation")
                .has(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        agent.get("/assessments/" + id + "/explanation?language=fr")
                .isProblem(400, "invalid-input")
                .names("language", "UNKNOWN_VALUE");
        agent.get("/assessments/" + UUID.randomUUID() + "/explanation").isProblem(404, "not-found");
        Api.as("ANALYST").get("/assessments/" + id + "/explanation").isProblem(403, "forbidden");
    }

    @Test
    void onlyWhoProtectsTheDataGetsThere() {
        for (String role : List.of("AGENT", "ANALYST", "APPROVER", "INTEGRATION", "ADMIN")) {
            Api other = Api.as(role);
            other.get("/privacy-requests").isProblem(403, "forbidden");
            other.get("/customers/" + number + "/privacy-requests").isProblem(403, "forbidden");
            other.get("/customers/" + number + "/export").isProblem(403, "forbidden");
            other.get("/customers/" + number + "/restriction").isProblem(403, "forbidden");
        }
        officer.post("/customers/" + number + "/privacy-requests", "{\"receivedOn\": \"2999-01-01\"}")
                .isProblem(400, "invalid-input")
                .names("kind", "MISSING")
                .names("channel", "MISSING")
                .names("receivedOn", "OUT_OF_RANGE");
        officer.get("/privacy-requests?state=NONE")
                .isProblem(400, "invalid-input")
                .names("state", "UNKNOWN_VALUE");
        officer.get("/privacy-requests?cursor=nonsense").isProblem(400, "invalid-input");
    }
}
