package org.courtesy.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What asking for consents yields: per month, channel and occasion.
 *
 * @param asOf when it was counted
 */
public record OptInReport(LocalDate from, LocalDate to, OffsetDateTime asOf, List<OptInRow> rows) implements Sheet {

    public OptInReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "month",
                "channel",
                "channelText",
                "occasion",
                "occasionText",
                "asked",
                "granted",
                "declined",
                "open",
                "yieldPercent",
                "unasked");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.month(),
                        row.channel(),
                        row.channelText(),
                        row.occasion(),
                        row.occasionText(),
                        row.asked(),
                        row.granted(),
                        row.declined(),
                        row.open(),
                        row.yieldPercent(),
                        row.unasked()))
                .toList();
    }
}
