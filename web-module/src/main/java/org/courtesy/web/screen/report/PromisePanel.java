package org.courtesy.web.screen.report;

import java.util.List;
import org.courtesy.report.promise.PromiseRow;
import org.courtesy.report.promise.PromisesReport;
import org.courtesy.web.screen.layout.Words;

/**
 * "Are promises kept?"
 *
 * @param share how many of those that are over were kept in time; empty when there are none
 */
public record PromisePanel(String days, String share, Line total, Columns chart, List<Line> weeks) {

    /** A week, or all of them. */
    public record Line(
            String name,
            String from,
            String made,
            String due,
            Cell kept,
            Cell late,
            Cell broken,
            Cell open,
            String share) {}

    static PromisePanel of(PromisesReport report, Links links, Words words) {
        return new PromisePanel(
                words.say("reports.days", words.day(report.from()), words.day(report.to())),
                words.percent(report.total().keptShare()),
                line(report.total(), true, links, words),
                Columns.of(
                        words.say("reports.promises.chart"),
                        List.of(
                                words.say("reports.promises.kept"),
                                words.say("reports.promises.late"),
                                words.say("reports.promises.broken"),
                                words.say("reports.promises.open")),
                        report.rows().stream().map(row -> stack(row, words)).toList(),
                        words),
                report.rows().stream()
                        .map(row -> line(row, false, links, words))
                        .toList());
    }

    static Columns.Stack stack(PromiseRow row, Words words) {
        return new Columns.Stack(
                words.week(row.week()),
                words.say(
                        "reports.promises.week",
                        words.week(row.week()),
                        row.kept(),
                        row.late(),
                        row.broken(),
                        row.open()),
                row.kept(),
                row.late(),
                row.broken(),
                row.open());
    }

    private static Line line(PromiseRow row, boolean total, Links links, Words words) {
        return new Line(
                total ? words.say("reports.allWeeks") : words.say("reports.week", words.week(row.week())),
                total ? "" : words.day(row.week()),
                words.number(row.made()),
                words.number(row.due()),
                cell(row.kept(), "KEPT", row, total, links, words),
                cell(row.late(), "LATE", row, total, links, words),
                cell(row.broken(), "BROKEN", row, total, links, words),
                cell(row.open(), "OPEN", row, total, links, words),
                words.percent(row.keptShare()));
    }

    private static Cell cell(long promises, String state, PromiseRow row, boolean total, Links links, Words words) {
        return Cell.of(promises, links.behind("promise", "state", state, "week", total ? null : row.week()), words);
    }
}
