package org.courtesy.scenario;

import java.util.List;

/**
 * How one scenario went, without its case.
 *
 * @param file where it is written
 * @param name what is special about its case
 * @param rule id of the rule that its file is about
 * @param passed whether everything is as expected
 * @param differences where the assessment differs from what is expected, in the order of the expectation
 * @param fired ids of the rules that fired, in order
 * @param failure why it could not be judged at all; empty when it could
 */
public record ScenarioOutcome(
        String file,
        String name,
        String rule,
        boolean passed,
        List<Difference> differences,
        List<String> fired,
        String failure) {

    public ScenarioOutcome {
        differences = List.copyOf(differences);
        fired = List.copyOf(fired);
    }
}
