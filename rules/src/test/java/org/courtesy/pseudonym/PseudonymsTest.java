package org.courtesy.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioReader;
import org.courtesy.scenario.ScenarioRunner;
import org.courtesy.scenario.ScenarioWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A case without its person is decided like the case itself, and can be written as a scenario. */
class PseudonymsTest {

    private static final String DEFAULTS = Shipped.FILES.files().get("scenarios/defaults.yaml");

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static Assessment judged(CustomerCase given) {
        return Shipped.ASSESSOR.assess(given, Mode.WHAT_IF, false);
    }

    /** The decision alone: deadlines name contracts and touchpoints, which have other names now. */
    private static ObjectNode decision(CustomerCase given) {
        ObjectNode tree = CaseJson.tree(judged(given));
        tree.path("deadlines").forEach(deadline -> ((ObjectNode) deadline).remove("subject"));
        return tree.retain(List.of(
                "contact", "churn", "actions", "withheld", "offers", "next", "deadlines", "alerts", "loyalty", "clv"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDecisionIsTheSame(long seed) {
        CustomerCase original = RandomCase.of(seed);
        assertThat(decision(Pseudonyms.of(original))).isEqualTo(decision(original));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itCanBeWrittenAsAScenarioThatPasses(long seed) {
        CustomerCase given = Pseudonyms.of(RandomCase.of(seed));
        Assessment assessment = judged(given);
        String text = new ScenarioWriter(DEFAULTS)
                .write(
                        "A case: \"seen\" #" + seed,
                        given,
                        List.of("CON-031", "CHU-001"),
                        ScenarioWriter.PARTS,
                        assessment);
        List<Scenario> read = new ScenarioReader(DEFAULTS).read("scenarios/contact/CON-031.yaml", text);
        assertThat(read).singleElement().satisfies(scenario -> {
            assertThat(scenario.name()).isEqualTo("A case: \"seen\" #" + seed);
            assertThat(scenario.given()).isEqualTo(given);
            assertThat(new ScenarioRunner(Shipped.ASSESSOR).run(scenario).differences())
                    .isEmpty();
        });
    }

    @Test
    void nothingThatPointsToThePersonIsLeft() {
        CustomerCase original = CaseJson.readCase("""
                {"asOf": "2026-11-19T10:00:00+01:00",
                 "customer": {"number": "4711-REAL", "kind": "PERSON", "country": "DE", "birthDate": "1961-03-17",
                              "household": "HH-REAL"},
                 "contracts": [{"number": "V-REAL", "commodity": "ELECTRICITY", "product": "REAL Special",
                                "status": "ACTIVE", "supplyStart": "2020-01-01"}],
                 "premise": {"id": "PR-REAL"},
                 "promises": [{"id": "PM-REAL", "dueOn": "2026-11-25"}],
                 "touchpoints": [{"id": "T-REAL", "type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
                                  "at": "2026-11-12T09:59:59+01:00", "status": "DONE", "task": "TASK-REAL"},
                                 {"id": "T-REAL-2", "type": "COMPLAINT_CLOSED", "direction": "OUTBOUND",
                                  "channel": "PHONE", "at": "2026-11-13T09:59:59+01:00", "status": "DONE",
                                  "relatesTo": "T-REAL"}]}
                """);
        CustomerCase replaced = Pseudonyms.of(original);
        assertThat(CaseJson.write(replaced)).doesNotContain("REAL").doesNotContain("1961");
        assertThat(replaced.customer().birthDate()).hasToString("1986-03-17");
        assertThat(replaced.touchpoints().get(1).relatesTo())
                .isEqualTo(replaced.touchpoints().get(0).id());
        assertThat(Pseudonyms.of(original)).isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-04, 2010-05-04", // comes of age on a day that rules ask for
        "1986-11-20, 1986-11-20", // about forty
        "1961-03-17, 1986-03-17",
        "1920-03-17, 1926-03-17", // so few are that old that the age alone would tell who it is
        "1880-03-17, 1880-03-17", // a mistake, and nobody's birth date
        "1960-02-29, 1984-02-29",
        "1920-02-29, 1924-02-29"
    })
    void ofTheBirthDateStaysWhatRulesAskFor(LocalDate birthDate, LocalDate written) {
        CustomerCase original = CaseJson.readCase("""
                {"asOf": "2026-11-19T10:00:00+01:00",
                 "customer": {"number": "C-7", "kind": "PERSON", "country": "DE", "birthDate": "%s"}}
                """.formatted(birthDate));
        assertThat(Pseudonyms.of(original).customer().birthDate()).isEqualTo(written);
    }
}
