package org.courtesy.ruleset.source;

/**
 * A place in a text.
 *
 * @param line counting from 1
 * @param column counting from 1
 */
public record Position(int line, int column) {

    /** Where a text begins. */
    public static final Position FIRST = new Position(1, 1);

    /** The place of something inside a piece of text that begins here. */
    public Position plus(Position inside) {
        return inside.line() == 1
                ? new Position(line, column + inside.column() - 1)
                : new Position(line + inside.line() - 1, inside.column());
    }

    /** Whether it comes before another one. */
    boolean isBefore(Position other) {
        return line < other.line || line == other.line && column < other.column;
    }
}
