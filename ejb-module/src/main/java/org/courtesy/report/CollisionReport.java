package org.courtesy.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Actions that collide in time, audience and channel, those with the most customers first.
 *
 * @param asOf when it was counted
 */
public record CollisionReport(LocalDate from, LocalDate to, OffsetDateTime asOf, List<CollisionRow> rows)
        implements Sheet {

    public CollisionReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "channel",
                "channelText",
                "first",
                "firstText",
                "firstRule",
                "second",
                "secondText",
                "secondRule",
                "customers",
                "percentOfFirst",
                "percentOfSecond",
                "firstDay",
                "lastDay");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.channel(),
                        row.channelText(),
                        row.first(),
                        row.firstText(),
                        row.firstRule(),
                        row.second(),
                        row.secondText(),
                        row.secondRule(),
                        row.customers(),
                        row.percentOfFirst(),
                        row.percentOfSecond(),
                        row.firstDay(),
                        row.lastDay()))
                .toList();
    }
}
