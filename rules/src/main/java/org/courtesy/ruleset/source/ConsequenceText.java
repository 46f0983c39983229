package org.courtesy.ruleset.source;

import java.util.List;

/**
 * What a rule does, between {@code then} and {@code end}.
 *
 * @param text as it is written, comments included
 * @param position of its first character
 */
public record ConsequenceText(String text, Position position) {

    /** Its pieces, with their places in the file. */
    public List<Token> tokens() {
        return Tokens.of(text, position);
    }
}
