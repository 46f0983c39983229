package org.courtesy.report;

import java.util.List;

/** A report as a table of a spreadsheet: one line per row, columns named like the fields of the rows. */
public interface Sheet {

    /** Names of the columns. */
    List<String> columns();

    /** The cells, as many per line as there are columns; null is empty. */
    List<List<Object>> lines();
}
