package org.courtesy.web.screen.workbench;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.check.CheckReport;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.web.screen.layout.Words;

/**
 * What the last check found in a file, beside its name in the tree.
 *
 * @param sign with the number of problems
 * @param style {@code stop} with errors, {@code warn} without
 * @param text in words
 */
public record ProblemMark(String sign, String style, String text) {

    /**
     * By path; files that were changed after the check have none, nobody knows what is in them.
     *
     * @param checkedAt when the check was made
     */
    static Map<String, ProblemMark> of(
            CheckReport report, OffsetDateTime checkedAt, List<RuleFileInfo> files, Words words) {
        Map<String, List<Diagnostic>> found =
                report.diagnostics().stream().collect(Collectors.groupingBy(Diagnostic::file));
        Map<String, ProblemMark> marks = new HashMap<>();
        for (RuleFileInfo file : files) {
            List<Diagnostic> here = found.get(file.path());
            if (here != null && !file.changedAt().isAfter(checkedAt)) {
                marks.put(file.path(), of(here, words));
            }
        }
        return marks;
    }

    private static ProblemMark of(List<Diagnostic> found, Words words) {
        long errors = found.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return errors > 0
                ? new ProblemMark("✕ " + errors, "stop", words.say("workbench.problems.error", errors))
                : new ProblemMark("! " + found.size(), "warn", words.say("workbench.problems.warning", found.size()));
    }
}
