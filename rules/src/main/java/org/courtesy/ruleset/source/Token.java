package org.courtesy.ruleset.source;

/**
 * The smallest piece of a rule file that means something.
 *
 * @param text as it is written, quotes and comment signs included
 * @param start its first character, counting from 0
 * @param position the same as line and column
 */
public record Token(Kind kind, String text, int start, Position position) {

    /** What it is. */
    public enum Kind {
        /** A name or keyword. */
        WORD,
        NUMBER,
        /** Between double or single quotes. */
        STRING,
        /** A text without its closing quote, up to the end of the line. */
        OPEN_STRING,
        COMMENT,
        /** A comment without its end, up to the end of the file. */
        OPEN_COMMENT,
        /** Any other sign. */
        SIGN
    }

    /** Whether it is this word or sign. */
    public boolean is(String other) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(other);
    }

    int end() {
        return start + text.length();
    }
}
