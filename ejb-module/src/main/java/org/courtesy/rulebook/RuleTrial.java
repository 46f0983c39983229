package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.CustomerCase;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.scenario.ScenarioFiles;
import org.courtesy.trial.Trial;

/** Lets a version judge one case of each file of its own scenarios before it may judge customers. */
@ApplicationScoped
class RuleTrial {

    /** Several hundred cases by rules that have just been built, on a server that has other work. */
    private static final Trial TRIAL = new Trial(Duration.ofSeconds(20));

    /**
     * Judges the cases.
     *
     * @throws RulesRefusedException when a rule fails, the version does not come back, or its scenarios cannot be read
     */
    void run(BuiltRules candidate, RuleSetFiles files) {
        List<Diagnostic> found;
        try {
            found = TRIAL.run(candidate.assessor(), cases(files));
        } catch (ScenarioException e) {
            found = List.of(Diagnostic.error(e.code(), e.file(), e.line(), e.problem()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during the trial", e);
        }
        if (!found.isEmpty()) {
            throw new RulesRefusedException(
                    RulesRefusedException.RULE_SET, found, candidate.ref().version());
        }
    }

    private static List<CustomerCase> cases(RuleSetFiles files) {
        Set<String> seen = new HashSet<>();
        List<CustomerCase> cases = new ArrayList<>();
        for (Scenario scenario : ScenarioFiles.of(files.files()).scenarios()) {
            if (seen.add(scenario.file())) {
                cases.add(scenario.given());
            }
        }
        return cases;
    }
}
