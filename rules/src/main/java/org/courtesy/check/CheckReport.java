package org.courtesy.check;

import java.util.List;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;

/**
 * What a full check found.
 *
 * @param checksum of the files that were checked
 * @param rules how many rules there are
 * @param diagnostics in the order of file, line and column
 */
public record CheckReport(String checksum, int rules, List<Diagnostic> diagnostics) {

    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the rule set could go live. */
    public boolean clean() {
        return count(Severity.ERROR) == 0;
    }

    /** How many diagnostics there are of a severity. */
    public int count(Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
