package org.courtesy.intake;

import java.util.List;

/**
 * Writes rows of one kind in the present transaction. Rows that cannot be taken are refused; the transaction fails only
 * for reasons that no look at the row would have shown.
 */
interface RowWriter {

    ImportKind kind();

    /**
     * Writes the rows.
     *
     * @param importedBy who asked for the import
     */
    Written write(List<Row> rows, String importedBy);

    /**
     * What has become of the rows that were not refused.
     *
     * @param unchanged there already, just like that
     */
    record Written(long created, long changed, long unchanged) {

        static final Written NOTHING = new Written(0, 0, 0);

        Written plus(Written more) {
            return new Written(created + more.created, changed + more.changed, unchanged + more.unchanged);
        }
    }
}
