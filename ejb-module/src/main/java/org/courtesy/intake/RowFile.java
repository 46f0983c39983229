package org.courtesy.intake;

import java.io.IOException;
import java.util.List;

/** A file of rows, read from front to back with one row in memory at a time. */
interface RowFile extends AutoCloseable {

    /** Longest row in characters. A quotation mark that is never closed would else swallow the whole file. */
    int LONGEST_ROW = 1_000_000;

    /**
     * The values of the next row, null behind the last one. Blank lines and rows of nothing but separators are no rows.
     *
     * @throws BrokenFileException if the text from here on cannot be divided into rows
     */
    List<String> next() throws BrokenFileException;

    /** The line on which the latest row begins, the first line of the file being 1. */
    long line();

    @Override
    void close() throws IOException;
}
