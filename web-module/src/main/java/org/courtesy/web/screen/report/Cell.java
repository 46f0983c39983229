package org.courtesy.web.screen.report;

import org.courtesy.web.screen.layout.Words;

/**
 * A number in a table.
 *
 * @param text the number; empty for none where none is no news
 * @param link to the customers behind it, null when there is nobody
 */
public record Cell(String text, String link) {

    /** A cell without anything. */
    static final Cell EMPTY = new Cell("", null);

    /** A number with the customers behind it; a nought leads nowhere. */
    static Cell of(long number, String link, Words words) {
        return new Cell(words.number(number), number == 0 ? null : link);
    }

    /** The same, and a nought is not shown. */
    static Cell orEmpty(long number, String link, Words words) {
        return number == 0 ? EMPTY : of(number, link, words);
    }
}
