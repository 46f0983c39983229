package org.courtesy.web.screen.workbench;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.scenario.ScenarioOutcome;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.web.screen.layout.Words;

/**
 * The scenarios of a rule, run with the version as it is saved.
 *
 * @param summary "2 of 2", or why they could not be run
 * @param style {@code ok}, {@code stop} or {@code faint}
 */
public record ScenarioPanel(String summary, String style, List<Line> lines) {

    /** Which other rules fired stands behind the answer; beside the text there is no room for it. */
    private static final String ALL_FIRED = "; fired: .*";

    /**
     * A scenario.
     *
     * @param word passed or failed, for those who do not see the sign
     * @param differences what was expected and what came
     */
    public record Line(String name, String sign, String style, String word, List<String> differences) {}

    static ScenarioPanel of(SuiteReport report, Words words) {
        if (!report.unreadable().isEmpty()) {
            return notRun(String.join("; ", report.unreadable()));
        }
        int all = report.passed() + report.failed();
        return new ScenarioPanel(
                words.say("workbench.scenarios.passed", report.passed(), all),
                all == 0 ? "faint" : report.green() ? "ok" : "stop",
                report.outcomes().stream().map(outcome -> line(outcome, words)).toList());
    }

    /** When the rules of the version cannot be built, or the scenarios not be read. */
    static ScenarioPanel notRun(String why) {
        return new ScenarioPanel(why, "stop", List.of());
    }

    private static Line line(ScenarioOutcome outcome, Words words) {
        boolean passed = outcome.passed();
        return new Line(
                outcome.name(),
                passed ? "✓" : "✕",
                passed ? "ok" : "stop",
                words.say(passed ? "workbench.scenario.passed" : "workbench.scenario.failed"),
                differences(outcome, words));
    }

    static List<String> differences(ScenarioOutcome outcome, Words words) {
        List<String> differences = new ArrayList<>();
        outcome.differences()
                .forEach(difference -> differences.add(words.say(
                        "workbench.difference",
                        difference.place(),
                        difference.expected(),
                        difference.got().replaceFirst(ALL_FIRED, ""))));
        if (!outcome.failure().isEmpty()) {
            differences.add(outcome.failure());
        }
        return differences;
    }
}
