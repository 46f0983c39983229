package org.courtesy.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What customers are worth, and where segments would begin.
 *
 * @param asOf when it was counted
 * @param customers with a latest decision in the period
 * @param withoutValue those whose decision names no value: not profiled, or made before values were kept in columns
 * @param tooFew those with a value by a formula and in a currency that fewer than 30 share; they are in no row
 */
public record ValueReport(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long customers,
        long withoutValue,
        long tooFew,
        List<ValueRow> rows)
        implements Sheet {

    public ValueReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "formula", "currency", "segment", "text", "from", "customers", "share", "sum", "property", "tableRow");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.formula(),
                        row.currency(),
                        row.segment(),
                        row.text(),
                        row.from(),
                        row.customers(),
                        row.share(),
                        row.sum(),
                        row.property(),
                        row.tableRow()))
                .toList();
    }
}
