package org.courtesy.ruleset;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** Diagnostics as sentences, in the languages that the product speaks. */
public final class DiagnosticTexts {

    private static final String BUNDLE = "org.courtesy.ruleset.diagnostics";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle words;

    /** @param locale one of {@link org.courtesy.text.Texts#SUPPORTED} */
    public DiagnosticTexts(Locale locale) {
        words = ResourceBundle.getBundle(BUNDLE, locale, DiagnosticTexts.class.getClassLoader(), NO_FALLBACK);
    }

    /** What is wrong, in a sentence. */
    public String sentence(Diagnostic diagnostic) {
        return find(diagnostic.code())
                .map(pattern -> filled(pattern, diagnostic.details()))
                .orElseThrow(() -> new MissingResourceException("No sentence", BUNDLE, diagnostic.code()));
    }

    /**
     * How to mend it, if there is a known way. A suggestion that names what was probably meant gives way to a plainer one
     * where nobody knows what was.
     */
    public Optional<String> suggestion(Diagnostic diagnostic) {
        return find(diagnostic.code() + ".suggestion")
                .filter(pattern -> isKnown(pattern, diagnostic.details()))
                .or(() -> find(diagnostic.code() + ".otherwise"))
                .map(pattern -> filled(pattern, diagnostic.details()));
    }

    /** Whether there is something to put in for every placeholder. */
    private static boolean isKnown(String pattern, List<String> details) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(placeholder -> Integer.parseInt(placeholder.group(1)))
                .allMatch(place -> place < details.size() && !details.get(place).isEmpty());
    }

    private Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    // Details are an analyst's own text with quotes and braces, which a message format would take for its own.
    private static String filled(String pattern, List<String> details) {
        String text = pattern;
        for (int i = details.size() - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", details.get(i));
        }
        return text;
    }
}
