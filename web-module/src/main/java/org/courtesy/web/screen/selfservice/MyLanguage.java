package org.courtesy.web.screen.selfservice;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.web.http.Languages;

/**
 * In which language a page speaks to a customer: the one they chose on it, else the one of their messages, else the
 * browser's. A choice is kept in a cookie of that page, apart from the settings of staff.
 */
final class MyLanguage {

    static final String COOKIE = "courtesy-my-language";

    private MyLanguage() {}

    /**
     * The language to speak.
     *
     * @param chosen two letters, null when nothing was chosen now
     * @param own language of the customer's messages, null when unknown
     */
    static Locale of(HttpServletRequest request, String chosen, String own) {
        return Stream.of(chosen, kept(request), own)
                .map(MyLanguage::spoken)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Languages.of(request));
    }

    /** The language with those two letters or that tag, if it is spoken. */
    static Optional<Locale> spoken(String language) {
        return language == null || language.isBlank()
                ? Optional.empty()
                : Languages.SPOKEN.stream()
                        .filter(known -> known.getLanguage()
                                .equals(Locale.forLanguageTag(language).getLanguage()))
                        .findFirst();
    }

    private static String kept(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
