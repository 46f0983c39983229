package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /rule-sets}: the whole life of a change, and what is refused on the way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RuleSetsIT {

    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final Api analyst = Api.as("ANALYST");
    private final Api approver = Api.as("APPROVER");

    private String draft(String title) {
        return analyst.post(VERSIONS, "{\"title\": \"" + title + "\"}").has(201).location();
    }

    private static Answer store(Api who, String draft, String path, String text, String etag) {
        Api caller = etag == null ? who : who.with("If-Match", etag);
        return caller.send("PUT", draft + "/files/" + path, PLAIN, BodyPublishers.ofString(text));
    }

    /** Replaces a piece of the rule, with the right tag. */
    private Answer edit(String draft, String before, String after) {
        Answer file = analyst.get(draft + "/files/" + RULE).has(200);
        assertThat(file.text()).contains(before);
        return store(analyst, draft, RULE, file.text().replace(before, after), file.header("ETag"));
    }

    private int deciding() {
        return Api.admin()
                .post("/assessments", Bodies.exampleCase())
                .has(200)
                .at("/ruleSet/version")
                .asInt();
    }

    @Test
    @Tag("every-database")
    void aChangeGoesFromDraftToLiveAndBack() {
        int before = deciding();
        String draft = draft("Complaints count from the first one");
        int version = Integer.parseInt(draft.substring(draft.lastIndexOf('/') + 1));
        Answer saved = edit(draft, "customer.openComplaints > 0", "customer.openComplaints >= 1")
                .has(200);
        assertThat(saved.at("/etag").asText()).isEqualTo(saved.header("ETag").replace("\"", ""));

        assertThat(analyst.post(draft + "/check", "{}").has(200).at("/clean").asBoolean())
                .isTrue();
        Answer run = analyst.post(draft + "/scenarios/run", "{}").has(200);
        assertThat(run.at("/failed").asInt()).as(run.text()).isZero();
        assertThat(run.at("/passed").asInt()).isPositive();
        assertThat(analyst.get(draft).at("/state").asText()).isEqualTo("TESTED");
        analyst.post(draft + "/submission", "{\"why\": \"Reads better\"}").has(200);
        approver.post(draft + "/approval", "{}")
                .isProblem(400, "invalid-input")
                .names("reasonWithoutReplay", "MISSING");
        approver.post(draft + "/approval", "{\"reasonWithoutReplay\": \"Nothing can differ\"}")
                .has(200);
        approver.post(draft + "/activation", "{}").has(200);
        approver.post(draft + "/activation", "{}").has(200);

        assertThat(deciding()).isEqualTo(version);
        JsonNode difference =
                analyst.get(draft + "/comparison?with=" + before).has(200).at("/changes");
        assertThat(difference.at("/rules/0/id").asText()).isEqualTo("CON-031");
        assertThat(difference.at("/rules/0/parts/0").asText()).isEqualTo("CONDITIONS");

        Answer back = approver.post(draft + "/rollback", "{\"reason\": \"It was a test\"}")
                .has(200);
        assertThat(back.at("/version").asInt()).isEqualTo(before);
        assertThat(deciding()).isEqualTo(before);
        assertThat(analyst.get(draft + "/audit").has(200).json().findValuesAsText("act"))
                .containsExactly(
                        "RETIRED",
                        "ACTIVATED",
                        "APPROVED",
                        "SUBMITTED",
                        "SCENARIOS_RUN",
                        "CHECKED",
                        "FILE_SAVED",
                        "CREATED");
        assertThat(analyst.get("/rule-sets/standard/nodes")
                        .at("/items/0/served")
                        .asInt())
                .isPositive();
    }

    @Test
    void aTextOfTheLiveVersionIsWhatTheInterfaceSays() {
        Api both = approver;
        String draft = draft("Another word");
        String path = "texts/texts_en.properties";
        Answer file = analyst.get(draft + "/files/" + path).has(200);
        String text =
                file.text().replaceFirst("refusal\\.OPEN_COMPLAINT *=.*", "refusal.OPEN_COMPLAINT=A word of ours");
        store(analyst, draft, path, text, file.header("ETag")).has(200);
        analyst.post(draft + "/check", "{}").has(200);
        both.post(draft + "/activation", "{\"emergency\": true, \"reason\": \"The word was wrong\"}")
                .has(200);

        String complaint = Bodies.exampleCase();
        String said = Api.admin().post("/assessments", complaint).has(200).text();
        assertThat(analyst.get("/rule-sets/standard/emergencies").text()).contains("The word was wrong");
        both.post(draft + "/acknowledgement", "{\"reason\": \"Seen\"}").isProblem(403, "forbidden");
        both.post(draft + "/rollback", "{\"reason\": \"It was a test\"}").has(200);

        assertThat(said).contains("A word of ours");
        assertThat(Api.admin().post("/assessments", complaint).text()).doesNotContain("A word of ours");
    }

    @Test
    void nobodyApprovesAndTheRolesAreKept() {
        String draft = draft("Roles");
        analyst.post(draft + "/approval", "{}").isProblem(403, "forbidden");
        analyst.post(draft + "/activation", "{}").isProblem(403, "forbidden");
        analyst.post(draft + "/rollback", "{\"reason\": \"x\"}").isProblem(403, "forbidden");
        approver.post(VERSIONS, "{\"title\": \"x\"}").isProblem(403, "forbidden");
        approver.post(draft + "/submission", "{\"why\": \"x\"}").isProblem(403, "forbidden");
        store(approver, draft, RULE, "x", "\"x\"").isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "PRIVACY", "INTEGRATION", "ADMIN"})
    void othersDoNotReadRules(String role) {
        Api other = Api.as(role);
        other.get(VERSIONS).isProblem(403, "forbidden");
        other.get(VERSIONS + "/1/files/" + RULE).isProblem(403, "forbidden");
        other.get(VERSIONS + "/1/archive").isProblem(403, "forbidden");
    }

    @Test
    void agentsReadTheLiveTexts() {
        int live = analyst.get("/rule-sets").has(200).at("/items/0/live").asInt();
        Api agent = Api.as("AGENT");
        agent.get(VERSIONS + "/" + live + "/files/texts/texts_de.properties").has(200);
        agent.get(VERSIONS + "/" + live + "/files/tables/policy.csv").isProblem(403, "forbidden");
    }

    @Test
    @Tag("every-database")
    void twoAnalystsNeverOverwriteEachOther() {
        String draft = draft("Tags");
        Answer seen = analyst.get(draft + "/files/" + RULE).has(200);
        String etag = seen.header("ETag");
        analyst.with("If-None-Match", etag).get(draft + "/files/" + RULE).has(304);
        edit(draft, "> 0", ">= 1").has(200);

        store(analyst, draft, RULE, seen.text(), etag).isProblem(412, "precondition-failed");
        store(analyst, draft, RULE, seen.text(), null).isProblem(428, "precondition-required");
        store(analyst.with("If-None-Match", "*"), draft, RULE, seen.text(), null)
                .isProblem(412, "precondition-failed");
        analyst.with("If-Match", etag).delete(draft + "/files/" + RULE).isProblem(412, "precondition-failed");
        analyst.delete(draft + "/files/" + RULE).isProblem(428, "precondition-required");
    }

    @Test
    @Tag("every-database")
    void whatTheGuardDeniesIsNamedByPlaceAndInTheCallersLanguage() {
        String draft = draft("Hostile");
        Answer file = analyst.get(draft + "/files/" + RULE).has(200);
        String hostile = file.text().replace("$question.refuse(\"OPEN_COMPLAINT\")", "System.exit(1)");

        Answer refused = store(analyst.with("Accept-Language", "de"), draft, RULE, hostile, file.header("ETag"))
                .isProblem(422, "rules-refused");

        assertThat(refused.at("/code").asText()).isEqualTo("RULE_FILE_REFUSED");
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo(RULE);
        assertThat(refused.at("/errors/0/line").asInt()).isPositive();
        assertThat(refused.at("/errors/0/message").asText()).isNotBlank();
        assertThat(analyst.get(draft + "/files/" + RULE).header("ETag")).isEqualTo(file.header("ETag"));
    }

    @Test
    @Tag("every-database")
    void whatIsWrongIsStoredSaidAndKeptFromGoingLive() {
        int before = deciding();
        String draft = draft("Broken");
        Answer saved = edit(draft, "\"OPEN_COMPLAINT\"", "\"OPEN_COMPLAIN\"").has(200);
        assertThat(saved.at("/diagnostics/0/severity").asText()).isEqualTo("ERROR");

        assertThat(analyst.post(draft + "/check", "{}").has(200).at("/clean").asBoolean())
                .isFalse();
        analyst.post(draft + "/submission", "{\"why\": \"x\"}").isProblem(409, "conflict");
        approver.post(draft + "/activation", "{\"emergency\": true, \"reason\": \"x\"}")
                .isProblem(409, "conflict");
        analyst.delete(draft).has(200);
        assertThat(analyst.get(draft).at("/state").asText()).isEqualTo("DISCARDED");
        assertThat(deciding()).isEqualTo(before);
    }

    @Test
    void versionsThatAreNotThereAreNotFound() {
        analyst.get(VERSIONS + "/999999").isProblem(404, "not-found");
        analyst.get(VERSIONS + "/1/files/drl/none.drl").isProblem(404, "not-found");
        analyst.get("/rule-sets/other/versions").isProblem(404, "not-found");
        analyst.get(VERSIONS + "/1/search?q=" + URLEncoder.encode("CON-031", StandardCharsets.UTF_8))
                .has(200);
    }
}
