package org.courtesy.report.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.courtesy.report.Sheet;

/**
 * Refusals that were set aside.
 *
 * @param from first day
 * @param to last day
 * @param asOf when it was counted
 * @param overrides all of them
 * @param unseen those that no team lead has seen yet
 * @param weeks how many there were by week, told by its Monday
 * @param rows by who made them, channel and reason, the most first
 */
public record OverridesReport(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long overrides,
        long unseen,
        SortedMap<LocalDate, Long> weeks,
        List<OverrideRow> rows)
        implements Sheet {

    public OverridesReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of("madeBy", "channel", "channelText", "code", "text", "overrides", "unseen");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.madeBy(),
                        row.channel(),
                        row.channelText(),
                        row.code(),
                        row.text(),
                        row.overrides(),
                        row.unseen()))
                .toList();
    }
}
