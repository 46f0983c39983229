package org.courtesy.report.promise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * Whether promises are kept.
 *
 * @param from first day
 * @param to last day
 * @param asOf when it was counted
 * @param total all weeks together; its week is the first
 * @param rows the weeks, the earliest first
 */
public record PromisesReport(LocalDate from, LocalDate to, OffsetDateTime asOf, PromiseRow total, List<PromiseRow> rows)
        implements Sheet {

    public PromisesReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of("week", "made", "due", "kept", "late", "broken", "open", "keptShare");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.week(),
                        row.made(),
                        row.due(),
                        row.kept(),
                        row.late(),
                        row.broken(),
                        row.open(),
                        row.keptShare()))
                .toList();
    }
}
