package org.courtesy.scenario;

import java.util.List;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.Assessment;
import org.courtesy.policy.PolicySnapshot;

/** Lets the rules judge the case of a scenario and compares. Safe for many threads. */
public final class ScenarioRunner {

    private final Assessor assessor;

    public ScenarioRunner(Assessor assessor) {
        this.assessor = assessor;
    }

    /** Runs one scenario. */
    public ScenarioResult run(Scenario scenario) {
        Assessor judge = scenario.policy().isEmpty()
                ? assessor
                : new Assessor(
                        assessor.rules(), PolicySnapshot.of(assessor.policy().tables(), scenario.policy()));
        Assessment assessment = judge.assess(scenario.given(), scenario.mode(), false);
        return new ScenarioResult(scenario, assessment, Comparison.of(scenario.expect(), assessment));
    }

    /** Runs scenarios, each for itself. */
    public List<ScenarioResult> runAll(List<Scenario> scenarios) {
        return scenarios.stream().map(this::run).toList();
    }
}
