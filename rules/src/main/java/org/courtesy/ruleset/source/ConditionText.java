package org.courtesy.ruleset.source;

import java.util.List;

/**
 * One condition of a pattern: what stands between two of its commas.
 *
 * @param text as it is written, with its binding if it has one, e.g. {@code customer.openComplaints > 0}
 */
public record ConditionText(String text, Position position) {

    /** Its pieces, with their places in the file. */
    public List<Token> tokens() {
        return Tokens.of(text, position);
    }
}
