package org.courtesy.scenario;

import java.util.List;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;

/** Lets the rules judge the case of a scenario and compares. Safe for many threads. */
public final class ScenarioRunner {

    private final Assessor assessor;

    public ScenarioRunner(Assessor assessor) {
        this.assessor = assessor;
    }

    /** Runs one scenario as a what-if. */
    public ScenarioResult run(Scenario scenario) {
        Assessment assessment = assessor.assess(scenario.given(), Mode.WHAT_IF, false);
        return new ScenarioResult(scenario, assessment, Comparison.of(scenario.expect(), assessment));
    }

    /** Runs scenarios, each for itself. */
    public List<ScenarioResult> runAll(List<Scenario> scenarios) {
        return scenarios.stream().map(this::run).toList();
    }
}
