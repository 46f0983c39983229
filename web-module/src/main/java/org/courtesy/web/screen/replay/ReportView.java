package org.courtesy.web.screen.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.finding.Band;
import org.courtesy.replay.Headline;
import org.courtesy.replay.Pair;
import org.courtesy.replay.ReplayHeadlines;
import org.courtesy.replay.ReplayReport;
import org.courtesy.web.screen.layout.Words;

/**
 * What a replay found, as it is shown.
 *
 * @param summary decisions and customers judged, and how many of them flip
 * @param headlines the most important differences
 * @param weeks contacts by week, for the chart
 * @param channels contacts by channel
 * @param channelWeeks contacts by channel and week where they differ, the greatest differences first
 * @param refusals reasons by code, for the chart; empty when there are no differences
 * @param actions contacts by action and channel
 * @param bands from band to band
 * @param offers for how many decisions each is eligible
 * @param segments customers of each segment of value whom advertising no longer reaches, or reaches now
 * @param value sum of the customers' values
 * @param collisions actions that would reach a customer at once on one channel, more or less often than before
 */
public record ReportView(
        String summary,
        List<Number> headlines,
        String weeks,
        List<Line> channels,
        List<Line> channelWeeks,
        String refusals,
        List<Line> actions,
        List<BandRow> bands,
        List<String> bandNames,
        List<Line> offers,
        List<SegmentRow> segments,
        List<Line> value,
        List<Line> collisions) {

    private static final int HEADLINES = 5;
    private static final int SHOWN = 12;
    private static final String NONE = "NONE";
    private static final String NOTHING = "–";

    /**
     * A headline with its figure.
     *
     * @param style colour of the figure
     */
    public record Number(String figure, String text, String style) {}

    /** Before and after of one thing. */
    public record Line(String name, String before, String after, String difference, String style) {}

    /** How many decisions of a band fall into which. */
    public record BandRow(String name, List<String> cells) {}

    /** Customers of a segment whose door opens or closes. */
    public record SegmentRow(String name, String customers, String blocked, String opened, String blockedValue) {}

    static ReportView of(ReplayReport report, Words words) {
        return new ReportView(
                summary(report, words),
                headlines(report, words),
                weeks(report, words),
                channels(report, words),
                channelWeeks(report, words),
                refusals(report, words),
                actions(report, words),
                bands(report, words),
                bandNames(words),
                offers(report, words),
                segments(report, words),
                value(report, words),
                collisions(report, words));
    }

    private static String summary(ReplayReport report, Words words) {
        return report.customers() == null
                ? words.say("replay.decisions", report.decisions(), report.flipped())
                : words.say(
                        "replay.summary",
                        report.decisions(),
                        report.flipped(),
                        report.customers().judged(),
                        report.customers().flipped());
    }

    private static List<Number> headlines(ReplayReport report, Words words) {
        ReplayHeadlines texts = new ReplayHeadlines(words.texts());
        return ReplayHeadlines.of(report).stream()
                .limit(HEADLINES)
                .map(headline ->
                        new Number(figure(headline, words), texts.sentence(headline, words.locale()), style(headline)))
                .toList();
    }

    private static String figure(Headline headline, Words words) {
        String name = headline.kind().name();
        long amount = name.startsWith("FEWER") ? -headline.amount() : headline.amount();
        return name.startsWith("FEWER") || name.startsWith("MORE") ? words.signed(amount) : words.number(amount);
    }

    private static String style(Headline headline) {
        return switch (headline.kind()) {
            case CANNOT_JUDGE, RISK_HIGHER -> "stop";
            case BLOCKED -> "warn";
            case OPENED, RISK_LOWER -> "ok";
            default -> "";
        };
    }

    /** Contacts of all channels by week. */
    private static String weeks(ReplayReport report, Words words) {
        Map<String, Pair> weeks = new TreeMap<>();
        report.contacts()
                .values()
                .forEach(channel -> channel.forEach((week, pair) -> weeks.merge(week, pair, ReportView::plus)));
        return weeks.isEmpty() ? "" : chart(List.copyOf(weeks.keySet()), List.copyOf(weeks.values()), false, words);
    }

    private static List<Line> channels(ReplayReport report, Words words) {
        return report.contacts().entrySet().stream()
                .map(channel -> line(
                        name("channel", channel.getKey(), words),
                        channel.getValue().values().stream().reduce(new Pair(0, 0), ReportView::plus),
                        words))
                .toList();
    }

    private static List<Line> channelWeeks(ReplayReport report, Words words) {
        return different(
                        report.contacts(),
                        (channel, week) -> name("channel", channel, words) + " · "
                                + words.say("replay.week", weekOf(week), yearOf(week)))
                .map(entry -> line(entry.getKey(), entry.getValue(), words))
                .toList();
    }

    private static List<Line> collisions(ReplayReport report, Words words) {
        return different(
                        report.collisions(),
                        (channel, pair) -> Arrays.stream(pair.split("\\+"))
                                        .map(code -> name("action", code, words))
                                        .collect(Collectors.joining(" + "))
                                + " · " + name("channel", channel, words))
                .map(entry -> line(entry.getKey(), entry.getValue(), words))
                .toList();
    }

    /** What differs, the greatest differences first, and as much of it as anybody reads. */
    private static Stream<Map.Entry<String, Pair>> different(
            Map<String, Map<String, Pair>> counted, BinaryOperator<String> name) {
        return counted.entrySet().stream()
                .flatMap(outer -> outer.getValue().entrySet().stream()
                        .filter(inner -> inner.getValue().difference() != 0)
                        .map(inner -> Map.entry(name.apply(outer.getKey(), inner.getKey()), inner.getValue())))
                .sorted(Comparator.comparingLong(
                        entry -> -Math.abs(entry.getValue().difference())))
                .limit(SHOWN);
    }

    /** Of {@code 2026-W47}. */
    private static String weekOf(String week) {
        return week.substring(week.indexOf('W') + 1);
    }

    private static String yearOf(String week) {
        return week.substring(0, week.indexOf('-'));
    }

    private static String refusals(ReplayReport report, Words words) {
        List<Map.Entry<String, Pair>> different = report.refusals().entrySet().stream()
                .filter(reason -> reason.getValue().difference() != 0)
                .sorted(Comparator.comparingLong(
                        reason -> -Math.abs(reason.getValue().difference())))
                .limit(SHOWN)
                .toList();
        return different.isEmpty()
                ? ""
                : chart(
                        different.stream()
                                .map(reason -> name("refusal", reason.getKey(), words))
                                .toList(),
                        different.stream().map(Map.Entry::getValue).toList(),
                        true,
                        words);
    }

    private static List<Line> actions(ReplayReport report, Words words) {
        List<Line> lines = new ArrayList<>();
        report.actions()
                .forEach((action, channels) -> channels.forEach((channel, pair) -> {
                    if (pair.difference() != 0) {
                        lines.add(line(
                                name("action", action, words) + " · " + name("channel", channel, words), pair, words));
                    }
                }));
        return lines;
    }

    private static List<BandRow> bands(ReplayReport report, Words words) {
        List<BandRow> rows = new ArrayList<>();
        for (Band from : Band.values()) {
            Map<String, Long> to = report.bands().getOrDefault(from.name(), Map.of());
            List<String> cells = new ArrayList<>();
            for (Band band : Band.values()) {
                cells.add(words.number(to.getOrDefault(band.name(), 0L)));
            }
            rows.add(new BandRow(words.of(from), cells));
        }
        return rows;
    }

    private static List<Line> offers(ReplayReport report, Words words) {
        return report.offers().entrySet().stream()
                .map(offer -> line(name("offer", offer.getKey(), words), offer.getValue(), words))
                .toList();
    }

    private static List<SegmentRow> segments(ReplayReport report, Words words) {
        if (report.customers() == null) {
            return List.of();
        }
        return report.customers().segments().entrySet().stream()
                .map(entry -> segment(name("segment", entry.getKey(), words), entry.getValue(), words))
                .toList();
    }

    private static SegmentRow segment(String name, ReplayReport.Segment segment, Words words) {
        String value = segment.blockedValue().entrySet().stream()
                .map(sum -> words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(", "));
        return new SegmentRow(
                name,
                words.number(segment.customers()),
                words.number(segment.blocked()),
                words.number(segment.opened()),
                value.isEmpty() ? NOTHING : value);
    }

    private static List<Line> value(ReplayReport report, Words words) {
        if (report.customers() == null) {
            return List.of();
        }
        return report.customers().value().entrySet().stream()
                .map(sum -> money(sum.getKey(), sum.getValue(), words))
                .toList();
    }

    private static Line money(String currency, ReplayReport.Money sum, Words words) {
        BigDecimal difference = sum.candidate().subtract(sum.base());
        return new Line(
                words.say("replay.valueOfCustomers"),
                words.money(sum.base(), currency),
                words.money(sum.candidate(), currency),
                words.money(difference, currency),
                difference.signum() == 0 ? "faint" : "");
    }

    private static List<String> bandNames(Words words) {
        return List.of(Band.values()).stream().map(words::of).toList();
    }

    private static String name(String kind, String code, Words words) {
        return code == null || code.equals(NONE) ? words.say("replay.none") : words.of(kind, code);
    }

    private static Line line(String name, Pair pair, Words words) {
        long difference = pair.difference();
        return new Line(
                name,
                words.number(pair.base()),
                words.number(pair.candidate()),
                words.signed(difference),
                difference == 0 ? "faint" : "");
    }

    private static String chart(List<String> labels, List<Pair> pairs, boolean lying, Words words) {
        return Chart.bars(labels, pairs, words.say("replay.before"), words.say("replay.after"), lying);
    }

    private static Pair plus(Pair one, Pair other) {
        return new Pair(one.base() + other.base(), one.candidate() + other.candidate());
    }
}
