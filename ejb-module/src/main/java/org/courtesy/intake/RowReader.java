package org.courtesy.intake;

import java.util.List;

/** Makes rows of the values in a file. */
interface RowReader {

    /** The row with its fields, or with what is wrong with its values. */
    Row read(long line, List<String> values);

    /** What its rows are. */
    ImportKind kind();
}
