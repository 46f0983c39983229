package org.courtesy.rulebook;

import java.util.List;
import org.courtesy.assess.Assessor;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioFiles;
import org.courtesy.scenario.ScenarioResult;
import org.courtesy.scenario.ScenarioRunner;

/**
 * How the scenarios of a version came out.
 *
 * @param total how many there are
 * @param failures those that did not come out as expected
 */
public record ScenarioReport(int total, List<Failure> failures) {

    /**
     * A scenario that did not come out as expected.
     *
     * @param file where it is written
     * @param name its sentence
     * @param differences expected against got, a line each
     */
    public record Failure(String file, String name, List<String> differences) {}

    static ScenarioReport of(RuleSetFiles files, Assessor assessor) {
        List<ScenarioResult> results = new ScenarioRunner(assessor)
                .runAll(ScenarioFiles.of(files.files()).scenarios());
        return new ScenarioReport(
                results.size(),
                results.stream()
                        .filter(result -> !result.passed())
                        .map(result -> new Failure(
                                result.scenario().file(), result.scenario().name(), result.differences()))
                        .toList());
    }

    /** Whether there are scenarios and all came out as expected. */
    public boolean passed() {
        return total > 0 && failures.isEmpty();
    }
}
