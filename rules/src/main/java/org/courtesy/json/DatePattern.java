package org.courtesy.json;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write down a form of dates: {@code TT.MM.JJJJ} rather than {@code d.M.uuuu[ H:mm]}. */
public final class DatePattern {

    private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern LETTERS = Pattern.compile("'([^']*)'|([A-Za-z])\\2*");

    private DatePattern() {}

    /** The form without what may be left out, in the letters of a language. */
    public static String shown(String pattern, Locale locale) {
        String needed = pattern;
        String before;
        do {
            before = needed;
            needed = MAY_BE_LEFT_OUT.matcher(before).replaceAll("");
        } while (!needed.equals(before));
        return LETTERS.matcher(needed).replaceAll(found -> Matcher.quoteReplacement(written(found.group(), locale)));
    }

    private static String written(String part, Locale locale) {
        return switch (part.charAt(0)) {
            case '\'' -> part.equals("''") ? "'" : part.substring(1, part.length() - 1);
            case 'd', 'D' -> day(locale).repeat(2);
            case 'M', 'L' -> part.length() > 2 ? part : "MM";
            case 'y', 'u', 'Y' -> year(locale).repeat(part.length() == 2 ? 2 : 4);
            case 'H', 'k' -> hour(locale).repeat(2);
            case 'm' -> "mm";
            case 's' -> "ss";
            default -> part;
        };
    }

    private static String day(Locale locale) {
        return locale.getLanguage().equals("de") ? "T" : "D";
    }

    private static String year(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> "J";
            case "da" -> "Å";
            default -> "Y";
        };
    }

    private static String hour(Locale locale) {
        return locale.getLanguage().equals("da") ? "t" : "h";
    }
}
