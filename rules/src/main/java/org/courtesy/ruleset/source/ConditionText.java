package org.courtesy.ruleset.source;

import java.util.List;

/**
 * One condition of a pattern: what stands between two of its commas.
 *
 * @param text as it is written, with its binding if it has one, e.g. {@code customer.openComplaints > 0}
 */
public record ConditionText(String text, Position position) {

    /** The name that it gives to what it says, e.g. {@code $days} of {@code $days : daysAgo}; empty where it gives none. */
    public String binding() {
        List<Token> tokens = tokens();
        return tokens.size() > 1 && tokens.get(1).is(":") ? tokens.get(0).text() : "";
    }

    /** Its pieces, with their places in the file. */
    public List<Token> tokens() {
        return Tokens.of(text, position);
    }
}
