package org.courtesy.report.load;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Parts;
import org.courtesy.report.Sheet;

/**
 * How often customers were contacted.
 *
 * @param from first day
 * @param to last day
 * @param asOf when it was counted; limits are as of then, whatever the days are
 * @param customers who are counted
 * @param rows contacts by week, channel and purpose
 * @param spread how many customers got how many contacts in all these days
 * @param limits how much of budgets and caps is used up
 */
public record ContactLoadReport(
        LocalDate from,
        LocalDate to,
        OffsetDateTime asOf,
        long customers,
        List<LoadRow> rows,
        List<SpreadRow> spread,
        List<LimitRow> limits)
        implements Parts {

    public ContactLoadReport {
        rows = List.copyOf(rows);
        spread = List.copyOf(spread);
        limits = List.copyOf(limits);
    }

    @Override
    public List<String> parts() {
        return List.of("rows", "spread", "limits");
    }

    @Override
    public Sheet part(String name) {
        return switch (name) {
            case "spread" ->
                Sheet.of(
                        List.of("contacts", "customers", "customersShare", "advertised", "advertisedShare"),
                        spread,
                        row -> Arrays.asList(
                                row.contacts(),
                                row.customers(),
                                row.customersShare(),
                                row.advertised(),
                                row.advertisedShare()));
            case "limits" ->
                Sheet.of(
                        List.of("limit", "text", "days", "most", "holders", "near", "full", "nearShare", "fullShare"),
                        limits,
                        row -> Arrays.asList(
                                row.limit(),
                                row.text(),
                                row.days(),
                                row.most(),
                                row.holders(),
                                row.near(),
                                row.full(),
                                row.nearShare(),
                                row.fullShare()));
            default ->
                Sheet.of(
                        List.of("week", "channel", "channelText", "purpose", "purposeText", "contacts", "customers"),
                        rows,
                        row -> Arrays.asList(
                                row.week(),
                                row.channel(),
                                row.channelText(),
                                row.purpose(),
                                row.purposeText(),
                                row.contacts(),
                                row.customers()));
        };
    }
}
