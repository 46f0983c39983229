package org.courtesy.report.load;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Rows;
import org.courtesy.report.Weeks;

/** Makes the rows of the report from what was counted. */
final class LoadTable {

    private static final Comparator<LoadRow> ORDER =
            Comparator.comparing(LoadRow::week).thenComparing(LoadRow::channel).thenComparing(LoadRow::purpose);

    private final List<Weeks.Week> weeks;
    private final long customers;
    private final ReportTexts texts;

    LoadTable(Weeks weeks, long customers, ReportTexts texts) {
        this.weeks = weeks.all();
        this.customers = customers;
        this.texts = texts;
    }

    /** Groups of customers with other calendars are disjoint, so their counts add up. */
    List<LoadRow> rows(List<LoadQuery.Cell> cells) {
        return cells.stream()
                .map(cell -> new LoadRow(
                        weeks.get(cell.week()).monday(),
                        cell.channel(),
                        texts.channel(cell.channel()),
                        cell.purpose(),
                        texts.purpose(cell.purpose()),
                        cell.contacts(),
                        cell.customers()))
                .collect(java.util.stream.Collectors.toMap(
                        row -> List.of(row.week(), row.channel(), row.purpose()), row -> row, LoadTable::plus))
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static LoadRow plus(LoadRow one, LoadRow other) {
        return new LoadRow(
                one.week(),
                one.channel(),
                one.channelText(),
                one.purpose(),
                one.purposeText(),
                one.contacts() + other.contacts(),
                one.customers() + other.customers());
    }

    List<SpreadRow> spread(List<LoadQuery.Spread> found) {
        long[] any = new long[SpreadRow.MANY + 1];
        long[] advertising = new long[SpreadRow.MANY + 1];
        any[0] = customers;
        advertising[0] = customers;
        for (LoadQuery.Spread spread : found) {
            any[0] -= spread.customers();
            any[place(spread.contacts())] += spread.customers();
            advertising[0] -= spread.customers();
            advertising[place(spread.advertising())] += spread.customers();
        }
        return IntStream.rangeClosed(0, SpreadRow.MANY)
                .mapToObj(contacts -> new SpreadRow(
                        contacts,
                        any[contacts],
                        advertising[contacts],
                        Rows.share(any[contacts], customers),
                        Rows.share(advertising[contacts], customers)))
                .toList();
    }

    private static int place(long contacts) {
        return (int) Math.min(contacts, SpreadRow.MANY);
    }

    LimitRow limit(LimitQuery.Used used) {
        Limit limit = used.limit();
        return new LimitRow(
                limit.code(),
                texts.limit(limit.code()),
                limit.days(),
                BigDecimal.valueOf(limit.most()).stripTrailingZeros(),
                used.holders(),
                used.near(),
                used.full(),
                Rows.share(used.near(), used.holders()),
                Rows.share(used.full(), used.holders()));
    }
}
