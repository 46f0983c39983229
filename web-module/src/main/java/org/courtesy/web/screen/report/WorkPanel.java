package org.courtesy.web.screen.report;

import java.util.List;
import org.courtesy.report.work.DoneRow;
import org.courtesy.report.work.TeamRow;
import org.courtesy.report.work.WorkLoadReport;
import org.courtesy.report.work.WorkRow;
import org.courtesy.web.screen.layout.Words;

/** "How much is there to do, and can the teams do it?" */
public record WorkPanel(String days, List<Line> lines, Line total, List<Team> teams, Columns chart, List<Week> weeks) {

    /** A kind of work. */
    public record Line(
            String code,
            String name,
            Cell open,
            Bar bar,
            Cell overdue,
            Cell today,
            Cell week,
            Cell putOff,
            Cell calls,
            String claimed,
            String oldest) {}

    /** A team. */
    public record Team(String name, String perDay, String made, String calls, String due, String days, Bar bar) {}

    /** What was closed in a week. */
    public record Week(
            String name, String from, String accepted, String declined, String done, String ignored, String lapsed) {}

    static WorkPanel of(WorkLoadReport report, Links links, Words words) {
        long greatest = report.rows().stream().mapToLong(WorkRow::open).max().orElse(0);
        return new WorkPanel(
                words.say("reports.days", words.day(report.from()), words.day(report.to())),
                report.rows().stream()
                        .map(row -> line(row, greatest, links, words))
                        .toList(),
                total(report, words),
                report.teams().stream().map(row -> team(row, words)).toList(),
                Columns.of(
                        words.say("reports.work.chart"),
                        List.of(
                                words.say("reports.work.accepted"),
                                words.say("reports.work.done"),
                                words.say("reports.work.declined"),
                                words.say("reports.work.ignored"),
                                words.say("reports.work.lapsed")),
                        report.done().stream().map(row -> stack(row, words)).toList(),
                        words),
                report.done().stream().map(row -> week(row, words)).toList());
    }

    private static Line line(WorkRow row, long greatest, Links links, Words words) {
        return new Line(
                row.group().name(),
                row.text(),
                cell(row.open(), row, null, links, words),
                Bar.stacked(greatest, row.overdue(), row.open() - row.overdue()),
                cell(row.overdue(), row, "OVERDUE", links, words),
                cell(row.today(), row, "TODAY", links, words),
                cell(row.week(), row, "WEEK", links, words),
                cell(row.putOff(), row, "PUT_OFF", links, words),
                cell(row.calls(), row, "CALLS", links, words),
                words.number(row.claimed()),
                words.day(row.oldest()));
    }

    private static Cell cell(long items, WorkRow row, String due, Links links, Words words) {
        return Cell.of(items, links.behind("work", "group", row.group(), "due", due), words);
    }

    private static Line total(WorkLoadReport report, Words words) {
        List<WorkRow> rows = report.rows();
        return new Line(
                "",
                words.say("reports.work.all"),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::open).sum()), null),
                new Bar(List.of()),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::overdue).sum()), null),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::today).sum()), null),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::week).sum()), null),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::putOff).sum()), null),
                new Cell(words.number(rows.stream().mapToLong(WorkRow::calls).sum()), null),
                words.number(rows.stream().mapToLong(WorkRow::claimed).sum()),
                "");
    }

    private static Team team(TeamRow row, Words words) {
        return new Team(
                row.text(),
                row.callsPerDay() == 0 ? words.say("reports.work.unsaid") : words.number(row.callsPerDay()),
                words.number(row.made()),
                words.number(row.calls()),
                words.number(row.dueCalls()),
                row.days() == null ? "" : words.say("reports.work.days", row.days()),
                Bar.stacked(row.callsPerDay(), Math.min(row.made(), row.callsPerDay())));
    }

    private static Columns.Stack stack(DoneRow row, Words words) {
        return new Columns.Stack(
                words.week(row.week()),
                words.say("reports.work.closed", words.week(row.week()), row.total()),
                row.accepted(),
                row.done(),
                row.declined(),
                row.ignored(),
                row.lapsed());
    }

    private static Week week(DoneRow row, Words words) {
        return new Week(
                words.say("reports.week", words.week(row.week())),
                words.day(row.week()),
                words.number(row.accepted()),
                words.number(row.declined()),
                words.number(row.done()),
                words.number(row.ignored()),
                words.number(row.lapsed()));
    }
}
