package org.courtesy.web.screen.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.report.Period;
import org.courtesy.report.Weeks;
import org.courtesy.report.load.ContactLoadReport;
import org.courtesy.report.load.LimitRow;
import org.courtesy.report.load.LoadRow;
import org.courtesy.report.load.SpreadRow;
import org.courtesy.web.screen.layout.Words;

/**
 * "How often are customers contacted?"
 *
 * @param days which days are shown, in words
 * @param purposes names of the purposes, in the order of the cells
 * @param chosen the channel that is shown alone, in words; null: all of them
 */
public record LoadPanel(
        String days,
        String customers,
        List<String> purposes,
        String chosen,
        Columns chart,
        List<Choice> choices,
        List<Week> weeks,
        List<Channel> channels,
        List<Spread> spread,
        List<Limit> limits) {

    /** A channel that can be shown alone. */
    public record Choice(String name, String link, boolean on) {}

    /** A week. */
    public record Week(String name, String from, List<Cell> cells, Cell all) {}

    /** A channel in all weeks. */
    public record Channel(String name, List<Cell> cells, Cell all, Bar bar) {}

    /** Customers with a number of contacts. */
    public record Spread(
            String contacts, Cell customers, String share, Bar bar, String advertised, String advertisedShare) {}

    /** A limit and how much of it is used up. */
    public record Limit(
            String code, String name, String most, String holders, Cell near, Cell full, String share, Bar bar) {}

    private static final List<Purpose> PURPOSES = List.of(Purpose.values());

    static LoadPanel of(ContactLoadReport report, ContactChannel channel, Links links, Words words) {
        List<LoadRow> shown = report.rows().stream()
                .filter(row -> channel == null || row.channel() == channel)
                .toList();
        List<Weeks.Week> weeks =
                Weeks.of(new Period(report.from(), report.to())).all();
        return new LoadPanel(
                words.say("reports.days", words.day(report.from()), words.day(report.to())),
                words.say("reports.counted", report.customers()),
                PURPOSES.stream().map(words::of).toList(),
                channel == null ? null : words.of(channel),
                chart(shown, weeks, words),
                choices(channel, links, words),
                weeks.stream()
                        .map(week -> week(week, shown, channel, links, words))
                        .toList(),
                channels(report.rows(), links, words),
                report.spread().stream()
                        .map(row -> spread(row, report.customers(), links, words))
                        .toList(),
                report.limits().stream().map(row -> limit(row, links, words)).toList());
    }

    private static Columns chart(List<LoadRow> rows, List<Weeks.Week> weeks, Words words) {
        return Columns.of(
                words.say("reports.load.chart"),
                PURPOSES.stream().map(words::of).toList(),
                weeks.stream().map(week -> stack(week, rows, words)).toList(),
                words);
    }

    static Columns.Stack stack(Weeks.Week week, List<LoadRow> rows, Words words) {
        long[] parts = PURPOSES.stream()
                .mapToLong(purpose -> sum(rows, row -> row.week().equals(week.monday()) && row.purpose() == purpose))
                .toArray();
        return new Columns.Stack(
                words.week(week.monday()),
                words.say(
                        "reports.load.week",
                        words.week(week.monday()),
                        Arrays.stream(parts).sum()),
                parts);
    }

    private static long sum(List<LoadRow> rows, Predicate<LoadRow> which) {
        return rows.stream().filter(which).mapToLong(LoadRow::contacts).sum();
    }

    private static List<Choice> choices(ContactChannel chosen, Links links, Words words) {
        return Stream.concat(
                        Stream.of(new Choice(words.say("reports.allChannels"), links.page("load"), chosen == null)),
                        Arrays.stream(ContactChannel.values())
                                .map(channel -> new Choice(
                                        words.of(channel), links.page("load", "channel", channel), channel == chosen)))
                .toList();
    }

    private static Week week(Weeks.Week week, List<LoadRow> rows, ContactChannel channel, Links links, Words words) {
        LocalDate monday = week.monday();
        List<Cell> cells = PURPOSES.stream()
                .map(purpose -> Cell.of(
                        sum(rows, row -> row.week().equals(monday) && row.purpose() == purpose),
                        links.behind("contacts", "week", monday, "channel", channel, "purpose", purpose),
                        words))
                .toList();
        return new Week(
                words.say("reports.week", words.week(monday)),
                words.day(week.first()),
                cells,
                Cell.of(
                        sum(rows, row -> row.week().equals(monday)),
                        links.behind("contacts", "week", monday, "channel", channel),
                        words));
    }

    private static List<Channel> channels(List<LoadRow> rows, Links links, Words words) {
        Map<ContactChannel, Long> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.channel(), row.contacts(), Long::sum));
        long greatest =
                totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return totals.entrySet().stream()
                .map(entry -> {
                    ContactChannel channel = entry.getKey();
                    long[] parts = PURPOSES.stream()
                            .mapToLong(
                                    purpose -> sum(rows, row -> row.channel() == channel && row.purpose() == purpose))
                            .toArray();
                    return new Channel(
                            words.of(channel),
                            PURPOSES.stream()
                                    .map(purpose -> Cell.of(
                                            parts[purpose.ordinal()],
                                            links.behind("contacts", "channel", channel, "purpose", purpose),
                                            words))
                                    .toList(),
                            Cell.of(entry.getValue(), links.behind("contacts", "channel", channel), words),
                            Bar.stacked(greatest, parts));
                })
                .toList();
    }

    private static Spread spread(SpreadRow row, long customers, Links links, Words words) {
        return new Spread(
                words.say(row.contacts() == SpreadRow.MANY ? "reports.orMore" : "reports.exactly", row.contacts()),
                Cell.of(row.customers(), links.behind("contacts", "pieces", row.contacts()), words),
                words.percent(row.customersShare()),
                Bar.of(row.customers(), customers),
                words.number(row.advertised()),
                words.percent(row.advertisedShare()));
    }

    private static Limit limit(LimitRow row, Links links, Words words) {
        boolean pieces = Arrays.stream(ContactChannel.values())
                .anyMatch(channel -> channel.name().equals(row.limit()));
        return new Limit(
                row.limit(),
                row.text(),
                words.say(pieces ? "reports.limit.pieces" : "reports.limit.points", row.most(), row.days()),
                words.number(row.holders()),
                Cell.of(row.near(), links.behind("limit", "limit", row.limit(), "state", "NEAR"), words),
                Cell.of(row.full(), links.behind("limit", "limit", row.limit(), "state", "FULL"), words),
                words.percent(row.fullShare()),
                Bar.stacked(row.holders(), row.full(), row.near()));
    }
}
