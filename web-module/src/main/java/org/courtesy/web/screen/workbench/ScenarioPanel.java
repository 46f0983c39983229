package org.courtesy.web.screen.workbench;

import java.util.List;
import org.courtesy.scenario.ScenarioResult;
import org.courtesy.web.screen.layout.Words;

/**
 * The scenarios of a rule, run with the version as it is saved.
 *
 * @param summary "2 of 2", or why they could not be run
 * @param style {@code ok}, {@code stop} or {@code faint}
 */
public record ScenarioPanel(String summary, String style, List<Line> lines) {

    /**
     * A scenario.
     *
     * @param word passed or failed, for those who do not see the sign
     * @param differences what was expected and what came
     */
    public record Line(String name, String sign, String style, String word, List<String> differences) {}

    static ScenarioPanel of(List<ScenarioResult> results, Words words) {
        long passed = results.stream().filter(ScenarioResult::passed).count();
        String style = results.isEmpty() ? "faint" : passed == results.size() ? "ok" : "stop";
        return new ScenarioPanel(
                words.say("workbench.scenarios.passed", passed, results.size()),
                style,
                results.stream().map(result -> line(result, words)).toList());
    }

    /** When the rules of the version cannot be built. */
    static ScenarioPanel notRun(String why) {
        return new ScenarioPanel(why, "stop", List.of());
    }

    private static Line line(ScenarioResult result, Words words) {
        boolean passed = result.passed();
        return new Line(
                result.scenario().name(),
                passed ? "✓" : "✕",
                passed ? "ok" : "stop",
                words.say(passed ? "workbench.scenario.passed" : "workbench.scenario.failed"),
                result.differences());
    }
}
