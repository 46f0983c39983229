package org.courtesy.ruleset;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Diagnostics as sentences, in the languages that the product speaks. */
public final class DiagnosticTexts {

    private static final String BUNDLE = "org.courtesy.ruleset.diagnostics";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

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

    /** How to mend it, if there is a known way. */
    public Optional<String> suggestion(Diagnostic diagnostic) {
        return find(diagnostic.code() + ".suggestion")
                .map(pattern -> filled(pattern, diagnostic.details()))
                .filter(suggestion -> !suggestion.contains("{"));
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
