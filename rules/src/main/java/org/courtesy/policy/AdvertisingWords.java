package org.courtesy.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that advertise, by language and day. They are looked for in what is filed as a duty or as service; that such a word is
 * missing proves nothing, and some of them have honest uses: hence two effects.
 */
public final class AdvertisingWords {

    private static final String STEM = "*";

    /** What follows from a word in a text that is no advertising. */
    public enum Effect {
        /** Somebody has to look, and to say why it may stay. */
        WARN,
        /** It has no other use than to advertise. */
        REFUSE
    }

    /**
     * A word that was found.
     *
     * @param found as it is written in the text
     * @param at where it begins, from 0
     * @param source why it stands in the table
     */
    public record Hit(String found, int at, Effect effect, String source) {}

    private record Row(String language, Pattern pattern, Effect effect, LocalDate from, LocalDate to, String source) {

        boolean applies(String wanted, LocalDate day) {
            return language.equals(wanted) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Row> rows;

    /**
     * @param table null: a rule set from before there was such a table, which knows no words
     */
    AdvertisingWords(Table table) {
        rows = table == null
                ? List.of()
                : table.rows().stream()
                        .map(row -> new Row(
                                row.text("language"),
                                pattern(row.text("words")),
                                row.oneOf(Effect.class, "effect"),
                                row.date("validFrom", LocalDate.MIN),
                                row.date("validTo", LocalDate.MAX),
                                row.text("source")))
                        .toList();
    }

    /** What advertises in a text, in the order of the text. */
    public List<Hit> in(String text, String language, LocalDate day) {
        List<Hit> hits = new ArrayList<>();
        for (Row row : rows) {
            Matcher found = row.pattern().matcher(text);
            while (row.applies(language, day) && found.find()) {
                hits.add(new Hit(found.group(), found.start(), row.effect(), row.source()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::at));
        return hits;
    }

    /** Whole words, whatever their case and however lines are broken; a star stands for any ending. */
    private static Pattern pattern(String words) {
        boolean stem = words.endsWith(STEM);
        String plain = stem ? words.substring(0, words.length() - STEM.length()) : words;
        String quoted =
                Arrays.stream(plain.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + quoted + (stem ? "\\p{L}*" : "") + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
