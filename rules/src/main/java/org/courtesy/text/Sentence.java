package org.courtesy.text;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text, with room for a figure.
 *
 * <p>{@code {value}} is the figure, {@code {value day|days}} the whole number with the noun that fits it, {@code {years
 * year|years}} the same for a figure in months, {@code {money}} the figure in the customer's currency. What stands in
 * square brackets is left out when there is no figure to show, or when a count is nought. Any other name in braces is the
 * place of a word.
 *
 * @param pattern the text as written by its author
 * @param locale decides how numbers look
 */
record Sentence(String pattern, Locale locale) {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\{(value|years|money)(?: ([^|}]+)\\|([^}]+))?\\}");
    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)\\}");
    private static final char FIXED_SPACE = '\u00a0';
    private static final char HYPHEN = '-';
    private static final char MINUS = '\u2212';
    private static final int MONTHS_OF_A_YEAR = 12;

    /** The text without its optional part. */
    String plain() {
        return with(null, null);
    }

    /**
     * The text with its figure.
     *
     * @param figure null: none
     * @param currency ISO 4217, null: unknown
     */
    String with(Number figure, String currency) {
        String shown = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(hasFigure(part.group(1), figure) ? part.group(1) : ""));
        return PLACE.matcher(shown)
                .replaceAll(place -> Matcher.quoteReplacement(figure == null ? "" : show(place, figure, currency)));
    }

    /**
     * The text with words put in their places.
     *
     * @param words name of the place to the word; what stands in square brackets is left out when its word is missing
     */
    String saying(Map<String, String> words) {
        String shown = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(hasWords(part.group(1), words) ? part.group(1) : ""));
        return WORD.matcher(shown)
                .replaceAll(place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
    }

    private static boolean hasWords(String part, Map<String, String> words) {
        return WORD.matcher(part).results().allMatch(place -> words.containsKey(place.group(1)));
    }

    private static boolean hasFigure(String part, Number figure) {
        if (figure == null || !Double.isFinite(figure.doubleValue())) {
            return false;
        }
        Matcher place = PLACE.matcher(part);
        return !place.find() || place.group(2) == null || whole(place, figure) != 0;
    }

    private String show(MatchResult place, Number figure, String currency) {
        if (place.group(2) != null) {
            long count = whole(place, figure);
            return NumberFormat.getIntegerInstance(locale).format(count)
                    + FIXED_SPACE
                    + (count == 1 ? place.group(2) : place.group(3));
        }
        return place.group(1).equals("money") && currency != null ? money(figure, currency) : number(figure);
    }

    private static long whole(MatchResult place, Number figure) {
        double unit = place.group(1).equals("years") ? MONTHS_OF_A_YEAR : 1;
        return (long) (figure.doubleValue() / unit);
    }

    private String number(Number figure) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(figure).replace(HYPHEN, MINUS);
    }

    private String money(Number figure, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(figure);
    }
}
