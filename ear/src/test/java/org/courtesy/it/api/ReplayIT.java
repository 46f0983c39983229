package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Set;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A draft on trial: over the history, beside the live version, and in a scenario of a real case. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReplayIT {

    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String SHADOW = "/rule-sets/standard/shadow";
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final String SCENARIOS = "scenarios/contact/CON-031.yaml";

    private final Api admin = Api.admin();
    private final Api analyst = Api.as("ANALYST");
    private final Api approver = Api.as("APPROVER");

    private String customer;

    @BeforeEach
    void someoneComplains() {
        customer = Bodies.storedCustomer(admin);
        complain("complaint-" + customer);
    }

    private void complain(String id) {
        String complaint = Bodies.touchpoint(customer, id).replace("HOTLINE_CALL", "COMPLAINT_OPEN");
        admin.post("/touchpoints", complaint).has(201);
    }

    /** A draft in which a complaint no longer stops advertising. */
    private String heartlessDraft() {
        String draft = analyst.post(VERSIONS, "{\"title\": \"Complaints do not count\"}")
                .has(201)
                .location();
        Answer file = analyst.get(draft + "/files/" + RULE).has(200);
        analyst.with("If-Match", file.header("ETag"))
                .send(
                        "PUT",
                        draft + "/files/" + RULE,
                        "text/plain;charset=UTF-8",
                        BodyPublishers.ofString(
                                file.text().replace("customer.openComplaints > 0", "customer.openComplaints > 99")))
                .has(200);
        return draft;
    }

    private static JsonNode finished(Api who, String draft) {
        return Waiting.until(
                () -> who.get(draft + "/simulation").has(200).json(),
                seen -> seen.at("/job/state").asText().equals("DONE"));
    }

    @Test
    @Tag("every-database")
    void aDraftIsTriedOnTheHistory() {
        String draft = heartlessDraft();
        Answer started = analyst.post(draft + "/simulation", "{}").has(202);
        assertThat(started.location()).endsWith("/simulation");

        JsonNode done = finished(analyst.with("Accept-Language", "de"), draft);

        assertThat(done.at("/job/state").asText()).as(done.toString()).isEqualTo("DONE");
        JsonNode report = done.at("/report");
        assertThat(report.at("/decisions").asLong()).isPositive();
        assertThat(report.at("/changed").asLong()).isPositive();
        assertThat(report.at("/refusals/OPEN_COMPLAINT/candidate").asLong())
                .isLessThan(report.at("/refusals/OPEN_COMPLAINT/base").asLong());
        assertThat(report.at("/failures")).isEmpty();
        assertThat(done.at("/headlines"))
                .isNotEmpty()
                .allMatch(line -> !line.at("/text").asText().isBlank());
        assertThat(analyst.get(draft).at("/evidence").findValuesAsText("kind")).contains("REPLAY");
        assertThat(analyst.get(draft + "/simulation/impact").has(200).text()).contains("CON-031");
        assertThat(analyst.get(draft + "/simulation.csv").has(200).text()).contains("OPEN_COMPLAINT");
    }

    @Test
    void onlyApproversReadWhoItIsAbout() {
        String draft = heartlessDraft();
        analyst.post(draft + "/simulation", "{}").has(202);
        finished(analyst, draft);

        Set<String> veiled = names(analyst, draft);
        assertThat(veiled).isNotEmpty().allMatch(name -> name.matches("P-[\\w-]{12}"));
        assertThat(names(approver, draft)).contains(customer);

        JsonNode first =
                analyst.get(draft + "/simulation/differences?limit=1").has(200).at("/items/0");
        Answer detail = analyst.get(
                        draft + "/simulation/differences/" + first.at("/id").asText())
                .has(200);
        assertThat(detail.at("/base/contact")).isNotEmpty();
        assertThat(detail.at("/candidate/contact")).isNotEmpty();
        assertThat(detail.at("/changes")).isNotEmpty();
        assertThat(detail.text()).doesNotContain(customer);
    }

    /** Whom the differences are about; other tests leave more customers behind than stand on one page. */
    private static Set<String> names(Api who, String draft) {
        Set<String> names = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = who.get(draft + "/simulation/differences?limit=500" + cursor)
                    .has(200);
            page.at("/items").forEach(item -> names.add(item.at("/customer").asText()));
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : null;
        }
        return names;
    }

    @Test
    void whatCannotBeTriedIsSaid() {
        String draft = heartlessDraft();
        analyst.get(draft + "/simulation").isProblem(404, "not-found");
        analyst.post(draft + "/simulation", "{\"base\": 999999}").isProblem(404, "not-found");
        analyst.post(draft + "/simulation", "{\"filter\": {\"samplePercent\": 0, \"country\": \"XX\"}}")
                .isProblem(400, "invalid-input")
                .names("filter.samplePercent", "OUT_OF_RANGE")
                .names("filter.country", "UNKNOWN_VALUE");
        analyst.post(draft + "/simulation/pause", "{}").isProblem(404, "not-found");
    }

    @Test
    @Tag("every-database")
    void aRealCaseBecomesAScenario() {
        String draft = heartlessDraft();
        String recordings = draft + "/scenarios/recordings";
        int live = analyst.get("/rule-sets").has(200).at("/items/0/live").asInt();
        JsonNode inForce = analyst.get(VERSIONS + "/" + live + "/scenarios/recordings?rule=CON-031")
                .has(200)
                .at("/items/0");
        assertThat(inForce.at("/fires").asBoolean()).isTrue();

        JsonNode silent = analyst.get(recordings + "?rule=CON-031").has(200).at("/items/0");
        assertThat(silent.at("/fires").asBoolean()).isFalse();
        assertThat(silent.at("/customer").asText()).startsWith("P-");
        String body = "{\"rule\": \"CON-031\", \"decision\": \"%s\", \"title\": \"A complaint that does not count\"}"
                .formatted(inForce.at("/decision").asText());
        Answer saved = analyst.post(recordings, body).has(200);
        Answer again = analyst.post(recordings, body).has(200);

        assertThat(again.header("ETag")).isEqualTo(saved.header("ETag"));
        assertThat(saved.at("/path").asText()).isEqualTo(SCENARIOS);
        assertThat(analyst.get(draft + "/files/" + SCENARIOS).has(200).text())
                .contains("A complaint that does not count", "silent: [CON-031]")
                .doesNotContain(customer);
        analyst.get(recordings + "?rule=CON-999").isProblem(404, "not-found");
        analyst.post(recordings, "{\"rule\": \"CON-031\"}")
                .isProblem(400, "invalid-input")
                .names("decision", "MISSING")
                .names("title", "MISSING");
    }

    @Test
    @Tag("every-database")
    void aChallengerJudgesBesideTheLiveVersionUnheard() {
        String draft = heartlessDraft();
        int version = Integer.parseInt(draft.substring(draft.lastIndexOf('/') + 1));
        analyst.put(SHADOW, "{\"version\": %d, \"sharePercent\": 0}".formatted(version))
                .isProblem(400, "invalid-input");
        analyst.put(SHADOW, "{\"version\": %d, \"sharePercent\": 100}".formatted(version))
                .has(200);
        complain("second-" + customer);

        JsonNode found = Waiting.until(
                () -> analyst.get(SHADOW).has(200).json(),
                seen -> seen.at("/report/changed").asLong() > 0);

        assertThat(found.at("/challenger/version").asInt()).isEqualTo(version);
        assertThat(found.at("/report/decisions").asLong()).as(found.toString()).isPositive();
        assertThat(found.at("/report/refusals/OPEN_COMPLAINT/candidate").asLong())
                .isLessThan(found.at("/report/refusals/OPEN_COMPLAINT/base").asLong());
        assertThat(admin.get("/customers/" + customer + "/assessments").has(200).text())
                .contains("OPEN_COMPLAINT");
        analyst.delete(SHADOW);
        assertThat(analyst.get(SHADOW).has(200).at("/endedAt").isNull()).isFalse();
    }
}
