package org.courtesy.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the forty rules, in words that are Java, DRL and, but for "and", the language of ZEN at once: {@code p} is the {@link Profile}, {@code c} a
 * {@link Cell}.
 *
 * @param id of the shipped rule that says the same
 * @param code the driver or the refusal
 * @param level of the driver, empty for none
 * @param profile what must hold of the customer, empty if it does not matter
 * @param cell what must hold of the channel and the purpose; empty if the rule is about the risk
 */
public record FlatRule(String id, String code, String level, String profile, String cell) {

    private static final int COLUMNS = 5;

    /** Whether it finds a driver; else it refuses. */
    public boolean aboutRisk() {
        return cell.isEmpty();
    }

    /** All of {@code forty.tsv}. */
    public static List<FlatRule> all() {
        try (InputStream text = FlatRule.class.getResourceAsStream("forty.tsv")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", COLUMNS))
                    .map(cells -> new FlatRule(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
