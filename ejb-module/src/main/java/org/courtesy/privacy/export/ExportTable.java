package org.courtesy.privacy.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of which the rows of a customer are handed out.
 *
 * @param section under which they stand
 * @param name of the table
 * @param where which rows are the customer's; {@code t} is the table, {@code :customer} the key of the customer
 * @param order in which they stand
 * @param columns what is handed out, what says most first
 * @param kept the other columns, each with the reason
 */
record ExportTable(
        String section, String name, String where, String order, List<ExportColumn> columns, Map<String, Kept> kept) {

    /** Why a column is not handed out. */
    enum Kept {
        /** A key or a counter that says nothing of anybody. */
        TECHNICAL,
        /** Who at the utility did it: the rights of others, Art. 15 (4) GDPR. */
        EMPLOYEE,
        /** Stands in another section or column. */
        ELSEWHERE,
        /** Names another customer: the rights of others. */
        OTHER_PERSON,
        /** Would let somebody in. */
        SECRET
    }

    String sql() {
        return "select " + columns.stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "))
                + " from " + name + " t where " + where + " order by " + order;
    }
}
