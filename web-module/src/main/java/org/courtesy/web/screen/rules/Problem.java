package org.courtesy.web.screen.rules;

import java.util.List;
import java.util.Locale;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;

/**
 * A diagnostic in words, as the editor shows it.
 *
 * @param severity {@code ERROR}, {@code WARNING} or {@code HINT}
 * @param line counting from 1, 0 when it concerns the whole file
 * @param column counting from 1, 0 when it concerns the whole line; in a table the number of the cell
 * @param suggestion how to mend it, empty when there is no known way
 * @param word what is wrong there, when something was probably meant instead; empty otherwise
 * @param replacement what was probably meant, to be put in the place of the word there; empty when nobody can tell
 */
public record Problem(
        String severity,
        String code,
        String file,
        int line,
        int column,
        String rule,
        String message,
        String suggestion,
        String word,
        String replacement) {

    private static final String UNKNOWN = "UNKNOWN_";

    /** Names all families there are instead of the nearest. */
    private static final String UNKNOWN_FAMILY = "UNKNOWN_FAMILY";

    /** The diagnostics in a language. */
    public static List<Problem> of(List<Diagnostic> diagnostics, Locale locale) {
        DiagnosticTexts texts = new DiagnosticTexts(locale);
        return diagnostics.stream().map(diagnostic -> of(diagnostic, texts)).toList();
    }

    private static Problem of(Diagnostic diagnostic, DiagnosticTexts texts) {
        return new Problem(
                diagnostic.severity().name(),
                diagnostic.code(),
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.rule(),
                texts.sentence(diagnostic),
                texts.suggestion(diagnostic).orElse(""),
                replacement(diagnostic).isEmpty() ? "" : diagnostic.details().get(0),
                replacement(diagnostic));
    }

    /** Whatever is unknown names the word first and the known one most like it last. */
    private static String replacement(Diagnostic diagnostic) {
        List<String> details = diagnostic.details();
        boolean known =
                diagnostic.code().startsWith(UNKNOWN) && !diagnostic.code().equals(UNKNOWN_FAMILY);
        return known && details.size() > 1 ? details.get(details.size() - 1) : "";
    }
}
