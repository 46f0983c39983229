package org.courtesy.web.screen.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.consent.OptInRateReport;
import org.courtesy.report.consent.OptInRateRow;
import org.courtesy.web.screen.layout.Words;

/**
 * "How many customers agreed to advertising?"
 *
 * @param any how many agreed on at least one channel, in words
 * @param channels names of the channels, in the order of the cells of the months
 */
public record ConsentPanel(String any, String customers, List<Line> lines, List<String> channels, List<Month> months) {

    /** A channel now, and how it came there. */
    public record Line(String name, Cell with, Cell without, String share, Bar bar, String change, Columns course) {}

    /** The end of a month, with the share of each channel. */
    public record Month(String name, List<String> shares) {}

    static ConsentPanel of(OptInRateReport report, Links links, Words words) {
        List<ContactChannel> channels = Stream.of(ContactChannel.values())
                .filter(channel ->
                        report.rows().stream().anyMatch(row -> row.channel() == channel && row.customers() > 0))
                .toList();
        List<LocalDate> days = report.rows().stream()
                .map(OptInRateRow::day)
                .distinct()
                .sorted()
                .toList();
        return new ConsentPanel(
                words.say(
                        "reports.consent.any",
                        report.anyChannel(),
                        report.customers(),
                        share(report.anyChannel(), report.customers(), words)),
                words.say("reports.counted", report.customers()),
                channels.stream()
                        .map(channel -> line(channel, days, report, links, words))
                        .toList(),
                channels.stream().map(words::of).toList(),
                days.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(day -> new Month(
                                words.day(day),
                                channels.stream()
                                        .map(channel -> words.percent(
                                                row(report, day, channel).share()))
                                        .toList()))
                        .toList());
    }

    private static OptInRateRow row(OptInRateReport report, LocalDate day, ContactChannel channel) {
        return report.rows().stream()
                .filter(row -> row.channel() == channel && row.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(
            ContactChannel channel, List<LocalDate> days, OptInRateReport report, Links links, Words words) {
        OptInRateRow first = row(report, days.get(0), channel);
        OptInRateRow now = row(report, days.get(days.size() - 1), channel);
        return new Line(
                words.of(channel),
                Cell.of(now.customers(), links.behind("consent", "channel", channel, "valid", "YES"), words),
                Cell.of(
                        report.customers() - now.customers(),
                        links.behind("consent", "channel", channel, "valid", "NO"),
                        words),
                words.percent(now.share()),
                Bar.of(now.customers(), report.customers()),
                change(first.share(), now.share(), words),
                Columns.small(
                        words.say("reports.consent.course", words.of(channel)),
                        days.stream()
                                .map(day -> row(report, day, channel))
                                .map(row -> new Columns.Stack(
                                        "", words.day(row.day()) + ": " + words.percent(row.share()), row.customers()))
                                .toList(),
                        words));
    }

    private static String change(BigDecimal before, BigDecimal now, Words words) {
        if (before == null || now == null) {
            return "";
        }
        return words.say("reports.points", words.signed(now.subtract(before).doubleValue() * 100));
    }

    static String share(long part, long whole, Words words) {
        return whole == 0 ? "" : words.number(100.0 * part / whole, 1) + " %";
    }
}
