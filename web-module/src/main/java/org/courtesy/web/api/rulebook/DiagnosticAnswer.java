package org.courtesy.web.api.rulebook;

import java.util.List;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.web.http.Languages;

/**
 * A diagnostic in the caller's words.
 *
 * @param severity whether it keeps the rule set from going live
 * @param code stable, UPPER_SNAKE_CASE
 * @param file path in the rule set
 * @param line counting from 1, 0 when it concerns the whole file
 * @param column counting from 1, 0 when it concerns the whole line
 * @param rule id of the rule, empty when it concerns none
 * @param message what is wrong
 * @param suggestion how to mend it, null where there is no known way
 */
public record DiagnosticAnswer(
        Diagnostic.Severity severity,
        String code,
        String file,
        int line,
        int column,
        String rule,
        String message,
        String suggestion) {

    /** Diagnostics in the best language for an {@code Accept-Language} header. */
    static List<DiagnosticAnswer> in(String acceptLanguage, List<Diagnostic> diagnostics) {
        DiagnosticTexts words = new DiagnosticTexts(Languages.best(acceptLanguage));
        return diagnostics.stream()
                .map(d -> new DiagnosticAnswer(
                        d.severity(),
                        d.code(),
                        d.file(),
                        d.line(),
                        d.column(),
                        d.rule(),
                        words.sentence(d),
                        words.suggestion(d).orElse(null)))
                .toList();
    }
}
