package org.courtesy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;
import org.courtesy.rules.RandomCase;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real case becomes a scenario that passes, reads like one written by hand, and tells of nobody. */
class ScenarioRecorderTest {

    private static final ScenarioRecorder RECORDER = new ScenarioRecorder(Shipped.FILES, Shipped.ASSESSOR);

    private static final CustomerCase COMPLAINING = CaseJson.readCase("""
            {"asOf": "2026-11-19T10:00:00+01:00",
             "customer": {"number": "4711-REAL", "kind": "PERSON", "country": "DE", "birthDate": "1961-03-17",
                          "household": "HOME-9"},
             "contracts": [{"number": "K-77", "commodity": "ELECTRICITY", "product": "Nachtstrom Huber",
                            "status": "ACTIVE"}],
             "touchpoints": [{"id": "call-815", "type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
                              "at": "2026-11-18T10:00:00+01:00"}]}""");

    private static List<Scenario> read(ScenarioRecorder.Recorded recorded) {
        return new ScenarioReader(Shipped.FILES.files().get(ScenarioFiles.DEFAULTS))
                .read(recorded.path(), recorded.text());
    }

    @Test
    void aCaseIsAddedBehindTheScenariosOfTheRule() {
        String before = Shipped.FILES.files().get("scenarios/contact/CON-041.yaml");
        ScenarioRecorder.Recorded recorded = RECORDER.record("CON-041", COMPLAINING, "A real complaint");
        assertThat(recorded.path()).isEqualTo("scenarios/contact/CON-041.yaml");
        assertThat(recorded.text()).startsWith(before.stripTrailing());
        List<Scenario> all = read(recorded);
        Scenario added = all.get(all.size() - 1);
        assertThat(added.name()).isEqualTo("A real complaint");
        assertThat(added.expect().silent()).containsExactly("CON-041");
        assertThat(added.expect().parts()).containsOnlyKeys("contact");
        assertThat(new ScenarioRunner(Shipped.ASSESSOR).run(added).passed()).isTrue();
    }

    @Test
    void nothingOfThePersonIsWritten() {
        String text =
                RECORDER.record("CON-041", COMPLAINING, "A real complaint").text();
        assertThat(text).doesNotContain("4711", "K-77", "Huber", "HOME-9", "1961", "call-815");
    }

    @Test
    void aRuleWithoutScenariosGetsAFile() {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.remove("scenarios/contact/CON-041.yaml");
        ScenarioRecorder recorder = new ScenarioRecorder(RuleSetFiles.of(files), Shipped.ASSESSOR);
        assertThat(read(recorder.record("CON-041", COMPLAINING, "A real complaint")))
                .hasSize(1);
    }

    @Test
    void theSameCaseAgainChangesNothing() {
        ScenarioRecorder.Recorded first = RECORDER.record("CON-041", COMPLAINING, "A real complaint");
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.put(first.path(), first.text());
        ScenarioRecorder later = new ScenarioRecorder(RuleSetFiles.of(files), Shipped.ASSESSOR);
        assertThat(later.record("CON-041", COMPLAINING, "A real complaint")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON-031", "CHU-001", "OCC-001", "OFF-001", "ALR-001", "LOY-001", "NBA-001", "OCC-101"})
    void everyFamilyCanBeRecorded(String rule) {
        assertThat(Shipped.RULES.rules()).extracting("id").contains(rule);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(read(RECORDER.record(rule, RandomCase.of(seed), "Case " + seed)))
                    .isNotEmpty();
        }
    }

    @Test
    void aRuleThatLooksAtTheExactAgeIsNotShownByACaseWithoutIt() {
        Map<String, String> rules = new HashMap<>(Shipped.FILES.files());
        rules.computeIfPresent(
                Shipped.RULES.rules().stream()
                        .filter(rule -> rule.id().equals("CHU-001"))
                        .findFirst()
                        .orElseThrow()
                        .file(),
                (path, text) -> text.replace("supply.freeToLeave", "customer.age == 65"));
        RuleSetFiles files = RuleSetFiles.of(rules);
        ScenarioRecorder recorder = new ScenarioRecorder(files, new Assessor(Shipped.compile(files), Shipped.POLICY));
        assertThat(recorder.fires("CHU-001", COMPLAINING)).isTrue();
        assertThatThrownBy(() -> recorder.record("CHU-001", COMPLAINING, "Sixty-five"))
                .isInstanceOf(NotRepeatableException.class)
                .hasMessageContaining("CHU-001");
    }

    @Test
    void anUnknownRuleIsNoRule() {
        assertThatThrownBy(() -> RECORDER.record("CON-999", COMPLAINING, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CON-999");
    }
}
