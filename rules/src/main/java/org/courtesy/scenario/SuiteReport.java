package org.courtesy.scenario;

import java.util.List;

/**
 * How the scenarios of a rule set went.
 *
 * @param checksum of the files that were run
 * @param passed how many went as expected
 * @param failed how many did not
 * @param outcomes each scenario, file by file
 * @param coverage each rule, by id
 * @param unreadable files with scenarios that cannot be read, and why
 */
public record SuiteReport(
        String checksum,
        int passed,
        int failed,
        List<ScenarioOutcome> outcomes,
        List<RuleCoverage> coverage,
        List<String> unreadable) {

    public SuiteReport {
        outcomes = List.copyOf(outcomes);
        coverage = List.copyOf(coverage);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether everything that was run went as expected, and there was something to run. */
    public boolean green() {
        return failed == 0 && unreadable.isEmpty() && passed > 0;
    }

    /** The rules that no scenario made fire. */
    public List<String> neverFired() {
        return coverage.stream()
                .filter(rule -> rule.fired() == 0)
                .map(RuleCoverage::rule)
                .toList();
    }

    /** The rules that fired in every scenario. */
    public List<String> neverSilent() {
        return coverage.stream()
                .filter(rule -> rule.silent() == 0)
                .map(RuleCoverage::rule)
                .toList();
    }
}
