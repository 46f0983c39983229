package org.courtesy.web.api.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.courtesy.json.FieldError;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;

/** Puts faults into words, in German, Danish or English. */
final class Problems {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Problems() {}

    /**
     * The problem to be sent.
     *
     * @param instance path of the request
     * @param incident id of the log entry, null where nothing was logged
     */
    static Problem describe(Fault fault, Locale locale, String instance, String incident) {
        ResourceBundle texts = texts(locale);
        String slug = fault.kind().slug();
        return new Problem(
                fault.kind().type(),
                texts.getString(slug + ".title"),
                fault.status(),
                detail(fault, texts, locale, slug, incident),
                instance,
                fault.code(),
                incident,
                errors(fault, locale));
    }

    private static List<Problem.WrongField> errors(Fault fault, Locale locale) {
        if (!fault.reasons().isEmpty()) {
            return fault.reasons();
        }
        return fault.diagnostics().isEmpty()
                ? inWords(fault.errors(), locale)
                : placesInWords(fault.diagnostics(), locale);
    }

    private static String detail(Fault fault, ResourceBundle texts, Locale locale, String slug, String incident) {
        if (fault.code() != null && texts.containsKey(fault.code())) {
            return format(texts.getString(fault.code()), locale, fault.args().toArray());
        }
        int wrong = fault.errors().size() + fault.diagnostics().size();
        return format(texts.getString(slug + ".detail"), locale, wrong, incident);
    }

    /** Arguments are shown as they are: a number of a customer or version is no quantity and gets no separators. */
    private static String format(String pattern, Locale locale, Object... args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, locale).format(plain);
    }

    private static List<Problem.WrongField> inWords(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(e -> new Problem.WrongField(e.field(), e.code(), e.message(locale)))
                .toList();
    }

    private static List<Problem.WrongField> placesInWords(List<Diagnostic> diagnostics, Locale locale) {
        DiagnosticTexts words = new DiagnosticTexts(locale);
        return diagnostics.stream()
                .map(d -> new Problem.WrongField(
                        d.file(),
                        d.code(),
                        words.sentence(d),
                        d.line() == 0 ? null : d.line(),
                        d.column() == 0 ? null : d.column(),
                        d.rule().isEmpty() ? null : d.rule(),
                        words.suggestion(d).orElse(null)))
                .toList();
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.courtesy.web.api.problem.problems", locale, NO_FALLBACK);
    }
}
