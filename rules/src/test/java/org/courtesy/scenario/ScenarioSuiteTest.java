package org.courtesy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;

class ScenarioSuiteTest {

    private static final String FILE = "scenarios/contact/CON-031.yaml";

    private static SuiteReport run(String scenarios) {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.put(FILE, scenarios);
        return ScenarioSuite.run(RuleSetFiles.of(files), Shipped.ASSESSOR, FILE::equals);
    }

    @Test
    void theShippedScenariosAreGreenAndCoverEveryRule() {
        SuiteReport report = ScenarioSuite.run(Shipped.FILES, Shipped.ASSESSOR);
        assertThat(report.green()).isTrue();
        assertThat(report.passed()).isEqualTo(Shipped.SCENARIOS.size());
        assertThat(report.neverFired()).isEmpty();
        assertThat(report.neverSilent()).isEmpty();
        assertThat(report.coverage()).allMatch(rule -> rule.shownFiring() && rule.shownSilent());
        assertThat(report.checksum()).isEqualTo(Shipped.FILES.checksum());
    }

    @Test
    void aFailureSaysWhereAndWhatWasExpected() {
        SuiteReport report = run("""
                - name: Nobody complained
                  given: {}
                  expect:
                    fires: [CON-031]
                    churn: {points: 99}
                """);
        assertThat(report.green()).isFalse();
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.rule()).isEqualTo("CON-031");
            assertThat(outcome.differences())
                    .extracting(Difference::place, Difference::expected)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("CON-031", "fires"),
                            org.assertj.core.groups.Tuple.tuple("churn points", "99"));
        });
    }

    @Test
    void coverageCountsFiringsAndSilence() {
        SuiteReport report = run("""
                - name: A complaint is open
                  given: {touchpoints: [{type: COMPLAINT_OPEN, direction: INBOUND, at: 2026-11-19T10:00:00+01:00}]}
                  expect: {fires: [CON-031]}
                - name: Nobody complained
                  given: {}
                  expect: {silent: [CON-031]}
                """);
        assertThat(report.coverage())
                .contains(
                        new RuleCoverage("CON-031", 2, 1, 1, true, true),
                        new RuleCoverage("CON-001", 0, 0, 2, false, false));
        assertThat(report.neverFired()).contains("CON-001").doesNotContain("CON-031");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.put(FILE, "- name: [");
        SuiteReport report = ScenarioSuite.run(
                RuleSetFiles.of(files), Shipped.ASSESSOR, path -> path.startsWith("scenarios/contact/CON-03"));
        assertThat(report.green()).isFalse();
        assertThat(report.unreadable()).singleElement().asString().contains(FILE);
        assertThat(report.passed()).isPositive();
    }

    @Test
    void aThresholdThatDoesNotExistFailsOneScenarioOnly() {
        SuiteReport report = run("""
                - name: Unknown threshold
                  policy: {moonPhase: 3}
                  given: {}
                  expect: {silent: [CON-031]}
                - name: Nobody complained
                  given: {}
                  expect: {silent: [CON-031]}
                """);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.outcomes().get(0).failure()).contains("moonPhase");
    }
}
