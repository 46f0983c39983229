package org.courtesy.web.screen.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Targets;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;

/**
 * Guesses from its heading what a column is: it bears the name of a field, as the interface or people of one of the languages
 * call it, or one that is usual elsewhere. People see the guess before anything is done with it.
 */
final class ColumnGuess {

    private static final Properties USUAL = usual();

    private final ImportKind kind;
    private final Map<String, String> byHeading = new HashMap<>();

    private ColumnGuess(ImportKind kind) {
        this.kind = kind;
    }

    static ColumnGuess of(ImportKind kind) {
        ColumnGuess guess = new ColumnGuess(kind);
        List<String> fields = Targets.of(kind).stream().map(ImportTarget::name).toList();
        for (String field : fields) {
            for (Locale language : Languages.SPOKEN) {
                guess.learn(new TargetNames(kind, Words.in(language)).of(field), field);
            }
        }
        for (String field : fields) {
            String general = field.replace("contracts[0]", "contract");
            Arrays.stream(USUAL.getProperty(general, "").split(","))
                    .filter(heading -> !heading.isBlank())
                    .forEach(heading -> guess.learn(heading, field));
        }
        return guess;
    }

    /** By column the field that it seems to be; each field once, and nothing for a column of which nothing is known. */
    Map<String, String> guess(List<String> columns) {
        Map<String, String> found = new LinkedHashMap<>();
        columns.stream()
                .filter(column ->
                        !column.isEmpty() && Targets.find(kind, column).isPresent())
                .forEach(column -> found.put(column, column));
        for (String column : columns) {
            String field = byHeading.get(plain(column));
            if (field != null && !found.containsKey(column) && !found.containsValue(field)) {
                found.put(column, field);
            }
        }
        return found;
    }

    private void learn(String heading, String field) {
        if (!field.endsWith(".")) {
            byHeading.putIfAbsent(plain(heading), field);
        }
    }

    /** Capitals, accents, signs and blanks say nothing. */
    private static String plain(String heading) {
        String spelt = heading.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelt, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Properties usual() {
        Properties usual = new Properties();
        try (Reader in = new InputStreamReader(
                ColumnGuess.class.getResourceAsStream("headings.properties"), StandardCharsets.UTF_8)) {
            usual.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return usual;
    }
}
