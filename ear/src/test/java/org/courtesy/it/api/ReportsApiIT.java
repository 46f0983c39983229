package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /reports}: figures over what all tests have stored, so only what holds for any base is asked. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class ReportsApiIT {

    private static final int LEAST_TO_SHOW = 5;

    private final Api api = Api.admin();

    /** Stores customers, each with a decision that proposes something. */
    private void decided(int many) {
        for (int i = 0; i < many; i++) {
            String number = Bodies.storedCustomer(api);
            String complaint = Bodies.touchpoint(number, "complaint-" + number)
                    .replace("HOTLINE_CALL", "COMPLAINT_OPEN")
                    .replace("DONE", "OPEN");
            api.post("/touchpoints", complaint).has(201);
        }
    }

    @Test
    void audiencesAreComparedByAgeRegionAndVulnerability() {
        decided(6);

        Answer report =
                api.with("Accept-Language", "de").get("/reports/fairness").has(200);

        assertThat(report.header("Content-Language")).isEqualTo("de");
        assertThat(report.at("/from").isNull()).isTrue();
        assertThat(report.at("/asOf").asText()).endsWith("Z");
        assertThat(report.at("/persons").asLong()).isGreaterThanOrEqualTo(6);
        Set<String> groupings = new TreeSet<>();
        for (JsonNode row : report.at("/rows")) {
            groupings.add(row.path("grouping").asText());
            assertThat(row.path("text").asText()).isNotBlank();
            assertThat(row.path("verdict").asText()).isIn("BALANCED", "SKEWED", "TOO_FEW", "WITHHELD");
            if (!row.path("size").isNull()) {
                assertThat(row.path("size").asLong()).isGreaterThanOrEqualTo(LEAST_TO_SHOW);
                assertThat(row.path("recipients").asLong())
                        .isBetween(0L, row.path("size").asLong());
            }
        }
        assertThat(groupings).containsExactly("AGE", "REGION", "VULNERABLE");
        assertThat(report.at("/rows"))
                .anySatisfy(
                        row -> assertThat(row.path("groupText").asText()).isEqualTo("Deutschland, Postleitzahl 2…"));
    }

    @Test
    void requestsForConsentAreCountedByOccasion() {
        String number = Bodies.storedCustomer(api);
        api.post("/touchpoints", Bodies.touchpoint(number, "call-" + number)).has(201);
        String asked = Bodies.touchpoint(number, "ask-" + number)
                .replace("HOTLINE_CALL", "ASK_OPT_IN")
                .replace(
                        "\"experience\"",
                        "\"outcome\": \"ACCEPTED\", \"relatesTo\": \"call-" + number + "\", \"experience\"");
        api.post("/touchpoints", asked).has(201);
        api.post("/customers/" + number + "/consents", """
                {"channel": "EMAIL", "state": "GRANTED", "at": "2019-05-03T10:00:00+02:00", "occasion": "=1+1"}""").has(201);

        Answer january =
                api.get("/reports/opt-in?from=2026-01-01&to=2026-01-31").has(200);
        assertThat(january.at("/rows")).anySatisfy(row -> {
            assertThat(row.path("month").asText()).isEqualTo("2026-01");
            assertThat(row.path("channel").asText()).isEqualTo("PHONE");
            assertThat(row.path("occasion").asText()).isEqualTo("HOTLINE_CALL");
            assertThat(row.path("asked").asLong()).isPositive();
            assertThat(row.path("granted").asLong()).isPositive();
            assertThat(row.path("yieldPercent").asDouble()).isBetween(0.1, 100.0);
        });
        Answer may = api.get("/reports/opt-in?from=2019-05-03&to=2019-05-03&format=csv")
                .has(200);
        assertThat(may.text()).contains("2019-05,,").contains("'=1+1").doesNotContain(",=1+1");
    }

    @Test
    void valuesAreToldInSegments() {
        decided(31);

        Answer report = api.get("/reports/value").has(200);

        assertThat(report.at("/customers").asLong()).isGreaterThanOrEqualTo(31);
        assertThat(report.at("/rows")).anySatisfy(row -> {
            assertThat(row.path("segment").asText()).isEqualTo("A");
            assertThat(row.path("currency").asText()).isEqualTo("EUR");
            assertThat(row.path("property").asText())
                    .matches("courtesy\\.policy\\.segments\\.[\\w-]+-A\\.from=\\d+(\\.\\d+)?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fairness, 'action,text,'",
        "opt-in, 'month,channel,'",
        "value, 'formula,currency,'",
        "collisions, 'channel,channelText,first,'",
        "contact-load, 'week,channel,'",
        "opt-in-rate, 'day,channel,'",
        "refusals, 'purpose,purposeText,'",
        "under-served, 'kind,kindText,'",
        "bands, 'band,text,'",
        "saves, 'group,text,'",
        "promises, 'week,made,'",
        "work, 'group,text,'",
        "overrides, 'madeBy,channel,'"
    })
    void everyReportIsAFileAsWell(String name, String columns) {
        Answer file = api.with("Accept", "text/csv").get("/reports/" + name).has(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).containsPattern(name + "(-rows)?\\.csv");
        assertThat(file.text()).startsWith(columns).contains("\r\n");

        Answer asked = api.with("Accept", "application/json").get("/reports/" + name + "?format=csv");
        assertThat(asked.has(200).header("Content-Type")).startsWith("text/csv");
        Answer json = api.with("Accept", "text/csv").get("/reports/" + name + "?format=json");
        assertThat(json.has(200).header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fairness",
                "opt-in",
                "value",
                "collisions",
                "contact-load",
                "opt-in-rate",
                "refusals",
                "bands",
                "saves",
                "promises",
                "overrides"
            })
    void wrongParametersAreNamed(String name) {
        String path = "/reports/" + name;
        api.get(path + "?from=yesterday").isProblem(400, "invalid-input").names("from", "INVALID");
        api.get(path + "?to=2026-02-30").isProblem(400, "invalid-input").names("to", "INVALID");
        api.get(path + "?from=2026-02-01&to=2026-01-31")
                .isProblem(400, "invalid-input")
                .names("to", "INVALID");
        api.get(path + "?from=%2B999999999-01-01")
                .isProblem(400, "invalid-input")
                .names("from", "OUT_OF_RANGE");
        api.get(path + "?format=xml").isProblem(400, "invalid-input").names("format", "UNKNOWN_VALUE");
    }

    @Test
    void aTimeWithoutDecisionsHasNoRows() {
        Answer report =
                api.get("/reports/fairness?from=1950-01-01&to=1950-12-31").has(200);
        assertThat(report.at("/persons").asLong()).isZero();
        assertThat(report.at("/rows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"contact-load, spread", "bands, moves", "saves, lifts", "work, teams"})
    void aFileHoldsThePartThatIsAskedFor(String name, String part) {
        String path = "/reports/" + name + "?format=csv&part=";
        Answer file = api.get(path + part).has(200);
        assertThat(file.header("Content-Disposition")).contains(name + "-" + part + ".csv");
        api.get(path + "nonsense").isProblem(400, "invalid-input").names("part", "UNKNOWN_VALUE");
    }

    @Test
    void aReportCanBeNarrowedToCustomers() {
        decided(3);
        api.get("/reports/bands?kind=ROBOT").isProblem(400, "invalid-input").names("kind", "UNKNOWN_VALUE");
        assertThat(api.get("/reports/bands?segment=nobody").has(200).at("/rows"))
                .allSatisfy(row -> assertThat(row.path("now").asLong()).isZero());
        assertThat(api.get("/reports/bands?kind=PERSON&country=DE").has(200).at("/rows"))
                .anySatisfy(row -> assertThat(row.path("now").asLong()).isGreaterThanOrEqualTo(3));
        api.get("/reports/under-served?months=61")
                .isProblem(400, "invalid-input")
                .names("months", "OUT_OF_RANGE");
    }
}
