package org.courtesy.web.screen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.report.refusal.RefusalRow;
import org.courtesy.report.refusal.RefusalsReport;
import org.courtesy.web.screen.layout.Words;

/**
 * "Why are contacts refused?"
 *
 * @param customers how many were judged, in words
 * @param free how many of them may be sent advertising on some channel, in words; empty for other purposes
 * @param unknown how many were judged before reasons were kept, in words; empty when there are none
 * @param channels names of the channels that some reason concerns, in the order of the cells
 */
public record RefusalPanel(
        String customers, String free, String unknown, List<Choice> purposes, List<String> channels, List<Line> lines) {

    /** A purpose that can be shown. */
    public record Choice(String name, String link, boolean on) {}

    /**
     * A reason.
     *
     * @param basis law or house, in words, with the paragraphs in the title
     * @param alone for whom it is the only reason
     * @param opens when time opens the way, in words; empty when it does not
     */
    public record Line(
            String code,
            String text,
            String basis,
            String paragraphs,
            boolean legal,
            Cell customers,
            Bar bar,
            Cell alone,
            Cell timed,
            String opens,
            List<Cell> cells) {}

    static RefusalPanel of(RefusalsReport report, Purpose purpose, Links links, Words words) {
        List<RefusalRow> rows =
                report.rows().stream().filter(row -> row.purpose() == purpose).toList();
        List<ContactChannel> channels = Stream.of(ContactChannel.values())
                .filter(channel -> rows.stream().anyMatch(row -> row.channel() == channel))
                .toList();
        Map<String, Map<ContactChannel, RefusalRow>> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.computeIfAbsent(row.code(), code -> new LinkedHashMap<>())
                .put(row.channel(), row));
        return new RefusalPanel(
                words.say("reports.judged", report.customers()),
                purpose == Purpose.ADVERTISING
                        ? words.say(
                                "reports.refusals.free",
                                report.free(),
                                ConsentPanel.share(report.free(), report.customers() - report.unknown(), words))
                        : "",
                report.unknown() == 0 ? "" : words.say("reports.refusals.unknown", report.unknown()),
                Stream.of(Purpose.ADVERTISING, Purpose.SERVICE, Purpose.STATUTORY)
                        .map(other ->
                                new Choice(words.of(other), links.page("refusals", "purpose", other), other == purpose))
                        .toList(),
                channels.stream().map(words::of).toList(),
                byCode.values().stream()
                        .map(ofCode -> line(ofCode, channels, report.customers(), links, words))
                        .toList());
    }

    private static Line line(
            Map<ContactChannel, RefusalRow> ofCode,
            List<ContactChannel> channels,
            long judged,
            Links links,
            Words words) {
        RefusalRow any = ofCode.get(null);
        List<Cell> cells = new ArrayList<>();
        for (ContactChannel channel : channels) {
            RefusalRow row = ofCode.get(channel);
            cells.add(row == null ? Cell.EMPTY : Cell.of(row.customers(), link(row, null, links), words));
        }
        return new Line(
                any.code(),
                any.text(),
                words.say(any.legal() ? "reports.law" : "reports.house"),
                any.legalBasis(),
                any.legal(),
                Cell.of(any.customers(), link(any, null, links), words),
                Bar.of(any.customers(), judged),
                Cell.orEmpty(any.alone(), link(any, "ALONE", links), words),
                Cell.orEmpty(any.timed(), link(any, "TIMED", links), words),
                opens(any, words),
                cells);
    }

    private static String opens(RefusalRow row, Words words) {
        if (row.timed() == 0) {
            return "";
        }
        return row.firstFree().equals(row.lastFree())
                ? words.say("reports.opens.on", words.day(row.lastFree()))
                : words.say("reports.opens.until", words.day(row.halfFree()), words.day(row.lastFree()));
    }

    private static String link(RefusalRow row, String only, Links links) {
        return links.behind(
                "refusal", "purpose", row.purpose(), "code", row.code(), "channel", row.channel(), "only", only);
    }
}
