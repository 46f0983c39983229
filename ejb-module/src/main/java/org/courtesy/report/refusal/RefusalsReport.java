package org.courtesy.report.refusal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * Why contacts are refused, by everybody's latest decision of the period.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: until now
 * @param asOf when it was counted
 * @param customers who have a decision in the period
 * @param unknown those of them whose decision was made before reasons were kept; they are in no row
 * @param free those of them who may be sent advertising on at least one channel
 * @param rows by purpose, reason and channel; the reasons with the most customers first, each with the row of all channels first
 */
public record RefusalsReport(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long customers,
        long unknown,
        long free,
        List<RefusalRow> rows)
        implements Sheet {

    public RefusalsReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "purpose",
                "purposeText",
                "channel",
                "channelText",
                "code",
                "text",
                "rules",
                "legal",
                "legalBasis",
                "customers",
                "decisive",
                "alone",
                "timed",
                "timedShare",
                "firstFree",
                "halfFree",
                "lastFree");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.purpose(),
                        row.purposeText(),
                        row.channel(),
                        row.channelText(),
                        row.code(),
                        row.text(),
                        String.join(" ", row.rules()),
                        row.legal(),
                        row.legalBasis(),
                        row.customers(),
                        row.decisive(),
                        row.alone(),
                        row.timed(),
                        row.timedShare(),
                        row.firstFree(),
                        row.halfFree(),
                        row.lastFree()))
                .toList();
    }
}
