package org.courtesy.web.screen.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.check.CheckReport;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.scenario.Difference;
import org.courtesy.scenario.ScenarioOutcome;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Problem;

/**
 * What a check or a run of all scenarios found, under the head of the workbench.
 *
 * @param summary how many of what
 * @param clean what to say when there is nothing to show
 */
public record ReportPanel(String title, String summary, String clean, List<Line> lines) {

    private static final int SHOWN = 200;
    private static final String ERROR = "error";

    /**
     * Something found.
     *
     * @param style {@code error}, {@code warning} or {@code hint}
     * @param place file and line as people read them
     * @param line counting from 1, 0 when it concerns the whole file
     */
    public record Line(String style, String place, String file, int line, String message, String suggestion) {}

    static ReportPanel of(CheckReport report, Words words) {
        return new ReportPanel(
                words.say("workbench.checked"),
                words.say(
                        "workbench.checked.summary",
                        report.rules(),
                        report.count(Severity.ERROR),
                        report.count(Severity.WARNING),
                        report.count(Severity.HINT)),
                words.say("workbench.checked.clean"),
                Problem.of(report.diagnostics(), words.locale()).stream()
                        .sorted((a, b) -> Severity.valueOf(a.severity()).compareTo(Severity.valueOf(b.severity())))
                        .limit(SHOWN)
                        .map(problem -> line(problem, words))
                        .toList());
    }

    static ReportPanel of(SuiteReport report, Words words) {
        Stream<Line> unreadable = report.unreadable().stream().map(why -> new Line(ERROR, "", "", 0, why, ""));
        Stream<Line> failed =
                report.outcomes().stream().filter(outcome -> !outcome.passed()).map(ReportPanel::line);
        return new ReportPanel(
                words.say("workbench.tested"),
                words.say("workbench.scenarios.passed", report.passed(), report.passed() + report.failed()),
                words.say("workbench.tested.clean"),
                Stream.concat(unreadable, failed).limit(SHOWN).toList());
    }

    private static Line line(ScenarioOutcome outcome) {
        String why = outcome.differences().stream().map(Difference::toString).collect(Collectors.joining("; "));
        return new Line(
                ERROR,
                outcome.file().substring(outcome.file().lastIndexOf('/') + 1),
                outcome.file(),
                1,
                outcome.name(),
                why.isEmpty() ? outcome.failure() : why);
    }

    private static Line line(Problem problem, Words words) {
        String name = problem.file().substring(problem.file().lastIndexOf('/') + 1);
        return new Line(
                problem.severity().toLowerCase(Locale.ROOT),
                problem.line() > 0 ? words.say("workbench.place", name, Integer.toString(problem.line())) : name,
                problem.file(),
                problem.line(),
                problem.message(),
                problem.suggestion());
    }
}
