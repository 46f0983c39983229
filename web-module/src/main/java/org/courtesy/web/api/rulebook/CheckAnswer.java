package org.courtesy.web.api.rulebook;

import java.util.List;
import org.courtesy.check.CheckReport;

/**
 * What a check found.
 *
 * @param checksum of the files that were checked
 * @param clean whether there is no error among the diagnostics
 * @param rules how many rules there are
 */
public record CheckAnswer(String checksum, boolean clean, int rules, List<DiagnosticAnswer> diagnostics) {

    static CheckAnswer of(CheckReport report, String acceptLanguage) {
        return new CheckAnswer(
                report.checksum(),
                report.clean(),
                report.rules(),
                DiagnosticAnswer.in(acceptLanguage, report.diagnostics()));
    }
}
