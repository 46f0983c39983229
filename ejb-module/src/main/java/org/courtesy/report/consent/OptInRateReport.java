package org.courtesy.report.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * How many customers have agreed to advertising.
 *
 * @param from first day that is looked at
 * @param to last day that is looked at
 * @param asOf when it was counted
 * @param customers who are counted today, for all days alike
 * @param anyChannel how many of them had a valid consent on at least one channel on the last day
 * @param rows by day and channel, the latest day first
 */
public record OptInRateReport(
        LocalDate from, LocalDate to, OffsetDateTime asOf, long customers, long anyChannel, List<OptInRateRow> rows)
        implements Sheet {

    public OptInRateReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of("day", "channel", "channelText", "customers", "share");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.day(), row.channel(), row.channelText(), row.customers(), row.share()))
                .toList();
    }
}
