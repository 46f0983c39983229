package org.courtesy.ruleset.guard;

import java.util.regex.Pattern;

/** Texts and numbers as rules may write them: such that every parser reads the same. */
final class Literals {

    private static final Pattern NUMBER =
            Pattern.compile("(?:0|[1-9][0-9]{0,%d})(?:\\.[0-9]{1,%d})?".formatted(Limits.DIGITS - 1, Limits.DIGITS));

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private Literals() {}

    /** No sign, no other base, no exponent, no suffix, no leading zero. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Between double quotes, without escapes, on one line, and not long. */
    static boolean isString(String text) {
        return text.length() >= 2
                && text.length() <= Limits.STRING_CHARACTERS
                && text.startsWith("\"")
                && text.endsWith("\"")
                && text.indexOf('\\') < 0;
    }

    /** A code or name between double quotes, such as {@code "OPEN_COMPLAINT"}. */
    static boolean isCode(String text) {
        return isString(text)
                && CODE.matcher(text.substring(1, text.length() - 1)).matches();
    }
}
