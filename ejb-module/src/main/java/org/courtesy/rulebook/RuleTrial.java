package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioFiles;

/** Lets a version judge the cases of its own scenarios before it may judge customers. */
@ApplicationScoped
class RuleTrial {

    /**
     * Judges some cases of each file.
     *
     * @throws org.courtesy.ruleset.RuleSetException when a rule fails
     */
    void run(BuiltRules candidate, RuleSetFiles files) {
        for (Scenario scenario : ScenarioFiles.of(files.files()).scenarios()) {
            candidate.assessor().assess(scenario.given(), Mode.WHAT_IF, false);
        }
    }
}
