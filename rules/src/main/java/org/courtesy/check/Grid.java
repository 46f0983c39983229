package org.courtesy.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as it is written, whatever is wrong with it: rows of cells with the lines on which they begin.
 *
 * @param header names of the columns, empty when there is no line at all
 * @param broken line from which on it cannot be read because of a quotation mark, 0 when all of it can
 */
public record Grid(List<String> header, List<Row> rows, int broken) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    /** What some programs put before the first character. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param line on which it begins, counting from 1 */
    public record Row(int line, List<String> cells) {

        /** A cell, empty when the row is too short or has no such column. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    // A mark of the byte order is no part of the first name; that it stands there the guard says.
    public static Grid of(String written) {
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        List<Row> rows = new ArrayList<>();
        int broken = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            int next = 1;
            try {
                for (CSVRecord cells : parser) {
                    // A cell may go over several lines, so the row begins where the one before it ended.
                    rows.add(new Row(next + emptyLines(text, next), cells.toList()));
                    next = (int) parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException e) {
                broken = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.isEmpty()
                ? new Grid(List.of(), List.of(), broken)
                : new Grid(rows.get(0).cells(), rows.subList(1, rows.size()), broken);
    }

    private static int emptyLines(String text, int line) {
        return (int) text.lines().skip(line - 1L).takeWhile(String::isEmpty).count();
    }

    public int column(String name) {
        return header.indexOf(name);
    }

    /** The cells of a column, row by row. */
    public List<String> column(int column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }
}
