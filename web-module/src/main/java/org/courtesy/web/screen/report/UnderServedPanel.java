package org.courtesy.web.screen.report;

import java.util.List;
import java.util.stream.Stream;
import org.courtesy.reason.Reason;
import org.courtesy.report.refusal.ShutOutRow;
import org.courtesy.report.refusal.UnderServedReport;
import org.courtesy.web.screen.layout.Words;

/**
 * "Whom does nobody speak to, and why?"
 *
 * @param parts how those without a contact are made up
 * @param kinds the rules, by what they shut out from
 */
public record UnderServedPanel(String since, List<Choice> times, List<Part> parts, List<Kind> kinds) {

    /** A time that can be chosen. */
    public record Choice(String name, String link, boolean on) {}

    /** A part of the customers. */
    public record Part(String name, Cell customers, String share, Bar bar, boolean strong) {}

    /** Rules that shut out from the same. */
    public record Kind(String code, String name, String help, List<Line> lines) {}

    /**
     * A rule.
     *
     * @param rule its id
     * @param sentence the rule as a sentence; empty when the rules in force have it no longer
     * @param file where it stands, null likewise
     */
    public record Line(
            String rule,
            String sentence,
            String file,
            String code,
            String text,
            Cell customers,
            Bar bar,
            String valuable,
            String alone) {}

    private static final List<Integer> MONTHS = List.of(3, 6, 12, 24);

    static UnderServedPanel of(UnderServedReport report, Links links, Words words) {
        return new UnderServedPanel(
                words.say("reports.quiet.since", words.day(report.since())),
                MONTHS.stream()
                        .map(months -> new Choice(
                                words.say("reports.months", months),
                                links.page("unserved", "months", months),
                                months == report.months()))
                        .toList(),
                List.of(
                        part("QUIET", report.quiet(), report, links, words, false),
                        part("WAITING", report.waiting(), report, links, words, false),
                        part("NOT_JUDGED", report.notJudged(), report, links, words, false),
                        part("UNDER_SERVED", report.underServed(), report, links, words, true),
                        part("VALUABLE", report.valuable(), report, links, words, false),
                        part("CLOSED", report.closed(), report, links, words, false)),
                Stream.of(Reason.Kind.values())
                        .map(kind -> kind(kind, report, links, words))
                        .filter(kind -> !kind.lines().isEmpty())
                        .toList());
    }

    private static Part part(
            String code, long customers, UnderServedReport report, Links links, Words words, boolean strong) {
        return new Part(
                words.say("reports.quiet." + code),
                Cell.of(customers, links.behind("quiet", "part", code, "months", report.months()), words),
                ConsentPanel.share(customers, report.supplied(), words),
                Bar.of(customers, report.supplied()),
                strong);
    }

    private static Kind kind(Reason.Kind kind, UnderServedReport report, Links links, Words words) {
        return new Kind(
                kind.name(),
                words.say("reports.shut." + kind),
                words.say("reports.shut." + kind + ".help"),
                report.rows().stream()
                        .filter(row -> row.kind() == kind)
                        .map(row -> line(row, report, links, words))
                        .toList());
    }

    private static Line line(ShutOutRow row, UnderServedReport report, Links links, Words words) {
        return new Line(
                row.rule(),
                row.sentence() == null ? "" : row.sentence(),
                row.file(),
                row.code(),
                row.text(),
                Cell.of(
                        row.customers(),
                        links.behind(
                                "quiet",
                                "part",
                                "UNDER_SERVED",
                                "months",
                                report.months(),
                                "what",
                                row.kind(),
                                "rule",
                                row.rule(),
                                "code",
                                row.code()),
                        words),
                Bar.of(row.customers(), report.underServed()),
                words.number(row.valuable()),
                words.number(row.alone()));
    }
}
