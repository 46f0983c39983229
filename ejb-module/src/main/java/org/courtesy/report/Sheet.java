package org.courtesy.report;

import java.util.List;
import java.util.function.Function;

/** A report as a table of a spreadsheet: one line per row, columns named like the fields of the rows. */
public interface Sheet {

    /** Names of the columns. */
    List<String> columns();

    /** The cells, as many per line as there are columns; null is empty. */
    List<List<Object>> lines();

    /** The table of some rows. */
    static <R> Sheet of(List<String> columns, List<R> rows, Function<R, List<Object>> cells) {
        List<List<Object>> lines = rows.stream().map(cells).toList();
        return new Sheet() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public List<List<Object>> lines() {
                return lines;
            }
        };
    }
}
