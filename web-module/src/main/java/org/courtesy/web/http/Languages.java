package org.courtesy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.courtesy.text.Texts;

/** The languages Courtesy speaks. */
public final class Languages {

    /** German, Danish, English. */
    public static final List<Locale> SPOKEN = Texts.SUPPORTED;

    /** Spoken when the caller states no wish, or none that can be met. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private Languages() {}

    /** The best spoken language for an {@code Accept-Language} header; English when absent, malformed or unknown. */
    public static Locale best(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            return Texts.best(LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }

    /** The best spoken language for a request. */
    public static Locale of(HttpServletRequest request) {
        return best(request.getHeader("Accept-Language"));
    }
}
