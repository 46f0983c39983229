package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.scenario.ScenarioFiles;

/**
 * Lets a version judge the cases of its own scenarios before it may judge customers: one of each file. It runs on a thread
 * of its own, which nobody waits for when the time is up.
 */
@ApplicationScoped
class RuleTrial {

    private static final long PATIENCE_SECONDS = 10;

    /**
     * Judges the cases.
     *
     * @throws RuleSetException when a rule fails
     * @throws RulesRefusedException when the version does not come back in ten seconds, or has no readable cases
     */
    void run(BuiltRules candidate, RuleSetFiles files) {
        FutureTask<Void> trial = new FutureTask<>(() -> judge(candidate, files), null);
        Thread thread = new Thread(trial, "rule-trial-" + candidate.ref().version());
        thread.setDaemon(true);
        thread.start();
        try {
            trial.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw refused(Diagnostic.error("TRIAL_TOO_SLOW", "drl", 0, Long.toString(PATIENCE_SECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(Diagnostic.error("TRIAL_TOO_SLOW", "drl", 0, Long.toString(PATIENCE_SECONDS)));
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static void judge(BuiltRules candidate, RuleSetFiles files) {
        Set<String> seen = new HashSet<>();
        for (Scenario scenario : ScenarioFiles.of(files.files()).scenarios()) {
            if (seen.add(scenario.file())) {
                candidate.assessor().assess(scenario.given(), Mode.WHAT_IF, false);
            }
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof RuleSetException failed) {
            return failed;
        }
        if (cause instanceof ScenarioException unreadable) {
            return refused(Diagnostic.error(
                    "SCENARIO_UNREADABLE", unreadable.file(), unreadable.line(), unreadable.problem()));
        }
        return refused(Diagnostic.error("TRIAL_FAILED", "drl", 0, String.valueOf(cause.getMessage())));
    }

    private static RulesRefusedException refused(Diagnostic why) {
        return new RulesRefusedException(RulesRefusedException.RULE_SET, List.of(why));
    }
}
