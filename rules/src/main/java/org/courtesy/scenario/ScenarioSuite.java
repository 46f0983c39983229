package org.courtesy.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.courtesy.assess.Assessor;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;

/** Runs the scenarios of a rule set and says how each went and how well they show each rule. */
public final class ScenarioSuite {

    private ScenarioSuite() {}

    /** Runs all scenarios. */
    public static SuiteReport run(RuleSetFiles files, Assessor assessor) {
        return run(files, assessor, path -> true);
    }

    /**
     * Runs the scenarios of some files. What cannot be read or judged fails; the others go on.
     *
     * @param files with the scenarios
     * @param assessor rules and tables that judge, usually built from the same files
     * @param filter tells by the path of a file whether to run it, e.g. {@code scenarios/churn/CHU-001.yaml}
     */
    public static SuiteReport run(RuleSetFiles files, Assessor assessor, Predicate<String> filter) {
        List<String> unreadable = new ArrayList<>();
        List<Scenario> scenarios = scenarios(ScenarioFiles.of(files.files()), filter, unreadable);
        ScenarioRunner runner = new ScenarioRunner(assessor);
        List<ScenarioOutcome> outcomes =
                scenarios.stream().map(scenario -> outcome(runner, scenario)).toList();
        int passed = (int) outcomes.stream().filter(ScenarioOutcome::passed).count();
        return new SuiteReport(
                files.checksum(),
                passed,
                outcomes.size() - passed,
                outcomes,
                coverage(assessor, scenarios, outcomes),
                unreadable);
    }

    private static List<Scenario> scenarios(ScenarioFiles files, Predicate<String> filter, List<String> unreadable) {
        List<Scenario> scenarios = new ArrayList<>();
        ScenarioReader reader;
        try {
            reader = files.reader();
        } catch (ScenarioException e) {
            unreadable.add(e.getMessage());
            return scenarios;
        }
        for (Map.Entry<String, String> file : files.files().entrySet()) {
            if (!file.getKey().equals(ScenarioFiles.DEFAULTS) && filter.test(file.getKey())) {
                try {
                    scenarios.addAll(reader.read(file.getKey(), file.getValue()));
                } catch (ScenarioException e) {
                    unreadable.add(e.getMessage());
                }
            }
        }
        return scenarios;
    }

    private static ScenarioOutcome outcome(ScenarioRunner runner, Scenario scenario) {
        try {
            ScenarioResult result = runner.run(scenario);
            return new ScenarioOutcome(
                    scenario.file(),
                    scenario.name(),
                    scenario.subject(),
                    result.passed(),
                    result.differences(),
                    result.assessment().trace().fired(),
                    "");
        } catch (RuleSetException | PolicyException e) {
            return new ScenarioOutcome(
                    scenario.file(), scenario.name(), scenario.subject(), false, List.of(), List.of(), e.getMessage());
        }
    }

    private static List<RuleCoverage> coverage(
            Assessor assessor, List<Scenario> scenarios, List<ScenarioOutcome> outcomes) {
        List<ScenarioOutcome> judged =
                outcomes.stream().filter(outcome -> outcome.failure().isEmpty()).toList();
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (Scenario scenario : scenarios) {
            firing.addAll(scenario.expect().fires());
            silent.addAll(scenario.expect().silent());
        }
        return assessor.rules().rules().stream()
                .map(RuleInfo::id)
                .map(rule -> {
                    int own = (int) scenarios.stream()
                            .filter(scenario -> scenario.subject().equals(rule))
                            .count();
                    int fired = (int) judged.stream()
                            .filter(outcome -> outcome.fired().contains(rule))
                            .count();
                    return new RuleCoverage(
                            rule, own, fired, judged.size() - fired, firing.contains(rule), silent.contains(rule));
                })
                .toList();
    }
}
