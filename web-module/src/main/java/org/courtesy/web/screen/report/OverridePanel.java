package org.courtesy.web.screen.report;

import java.util.List;
import org.courtesy.report.work.OverridesReport;
import org.courtesy.web.screen.layout.Words;

/**
 * "Which refusals were set aside?"
 *
 * @param unseen how many no team lead has seen yet, in words; empty when there are none
 */
public record OverridePanel(String days, String all, String unseen, Columns chart, List<Line> lines) {

    /** Who set what aside, and how often. */
    public record Line(String who, String channel, String code, String text, Cell overrides, String unseen) {}

    static OverridePanel of(OverridesReport report, Links links, Words words) {
        return new OverridePanel(
                words.say("reports.days", words.day(report.from()), words.day(report.to())),
                words.say("reports.overrides.all", report.overrides()),
                report.unseen() == 0 ? "" : words.say("reports.overrides.unseen", report.unseen()),
                Columns.of(
                        words.say("reports.overrides.chart"),
                        List.of(),
                        report.weeks().entrySet().stream()
                                .map(week -> new Columns.Stack(
                                        words.week(week.getKey()),
                                        words.say("reports.overrides.week", words.week(week.getKey()), week.getValue()),
                                        week.getValue()))
                                .toList(),
                        words),
                report.rows().stream()
                        .map(row -> new Line(
                                row.madeBy(),
                                row.channelText(),
                                row.code(),
                                row.text(),
                                Cell.of(
                                        row.overrides(),
                                        links.behind(
                                                "override",
                                                "user",
                                                row.madeBy(),
                                                "channel",
                                                row.channel(),
                                                "code",
                                                row.code()),
                                        words),
                                words.number(row.unseen())))
                        .toList());
    }
}
