package org.courtesy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text, with room for a figure.
 *
 * <p>{@code {value}} is the figure, {@code {value day|days}} the whole number with the noun that fits it, {@code {years
 * year|years}} the same for a figure in months, {@code {money}} the figure in the customer's currency. What stands in
 * square brackets is left out when there is no figure to show, or when a count is nought. Any other name in braces is the
 * place of a word.
 */
final class Sentence {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\{(value|years|money)(?: ([^|}]+)\\|([^}]+))?\\}");
    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)\\}");
    private static final char FIXED_SPACE = '\u00a0';
    private static final int MONTHS_OF_A_YEAR = 12;

    private final String pattern;
    private final Figures figures;
    private final List<Part> parts;

    /** Made once: most texts have no figure, and each answer holds some hundred of them. */
    private final String plain;

    /**
     * @param pattern the text as written by its author
     * @param figures how numbers look
     */
    Sentence(String pattern, Figures figures) {
        this.pattern = pattern;
        this.figures = figures;
        this.parts = parts(pattern);
        this.plain = with(null, null);
    }

    String pattern() {
        return pattern;
    }

    /** The text without its optional part. */
    String plain() {
        return plain;
    }

    /**
     * The text with its figure.
     *
     * @param figure null: none
     * @param currency ISO 4217, null: unknown
     */
    String with(Number figure, String currency) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!part.optional() || part.hasFigure(figure)) {
                for (Piece piece : part.pieces()) {
                    text.append(piece.place() == null ? piece.words() : show(piece, figure, currency));
                }
            }
        }
        return text.toString();
    }

    /** A stretch of the text. */
    private record Part(boolean optional, List<Piece> pieces) {

        boolean hasFigure(Number figure) {
            return figure != null
                    && Double.isFinite(figure.doubleValue())
                    && pieces.stream()
                            .filter(piece -> piece.place() != null)
                            .findFirst()
                            .map(piece -> piece.one() == null || whole(piece.place(), figure) != 0)
                            .orElse(true);
        }
    }

    /**
     * Words as they stand, or the place of a figure.
     *
     * @param one the noun for one, null where none follows
     */
    private record Piece(String words, String place, String one, String many) {}

    private static List<Part> parts(String pattern) {
        List<Part> parts = new ArrayList<>();
        Matcher optional = OPTIONAL.matcher(pattern);
        int from = 0;
        while (optional.find()) {
            parts.add(new Part(false, pieces(pattern.substring(from, optional.start()))));
            parts.add(new Part(true, pieces(optional.group(1))));
            from = optional.end();
        }
        parts.add(new Part(false, pieces(pattern.substring(from))));
        return parts;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            pieces.add(new Piece(text.substring(from, place.start()), null, null, null));
            pieces.add(new Piece(null, place.group(1), place.group(2), place.group(3)));
            from = place.end();
        }
        pieces.add(new Piece(text.substring(from), null, null, null));
        return pieces;
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

    private String show(Piece piece, Number figure, String currency) {
        if (figure == null) {
            return "";
        }
        if (piece.one() != null) {
            long count = whole(piece.place(), figure);
            return figures.whole(count) + FIXED_SPACE + (count == 1 ? piece.one() : piece.many());
        }
        return piece.place().equals("money") && currency != null
                ? figures.money(figure, currency)
                : figures.number(figure);
    }

    private static long whole(String place, Number figure) {
        double unit = place.equals("years") ? MONTHS_OF_A_YEAR : 1;
        return (long) (figure.doubleValue() / unit);
    }
}
