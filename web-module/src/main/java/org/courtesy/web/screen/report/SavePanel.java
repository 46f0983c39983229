package org.courtesy.web.screen.report;

import java.util.List;
import org.courtesy.report.band.LiftRow;
import org.courtesy.report.band.SaveRow;
import org.courtesy.report.band.SavesReport;
import org.courtesy.web.screen.layout.Words;

/** "Were those kept who were about to leave?" */
public record SavePanel(String days, List<Line> lines, List<Lift> lifts) {

    /** A group of customers and what became of them. */
    public record Line(
            String code, String name, Cell customers, Cell kept, Cell lost, Cell unavoidable, String share, Bar bar) {}

    /**
     * A rule with a control group.
     *
     * @param says what can be said of cause and effect, or that too few were observed
     */
    public record Lift(String rule, String sentence, String treated, String control, String says, String style) {}

    static SavePanel of(SavesReport report, Links links, Words words) {
        return new SavePanel(
                words.say("reports.twoDays", words.day(report.from()), words.day(report.to())),
                report.rows().stream().map(row -> line(row, links, words)).toList(),
                report.lifts().stream().map(row -> lift(row, words)).toList());
    }

    private static Line line(SaveRow row, Links links, Words words) {
        return new Line(
                row.group().name(),
                row.text(),
                Cell.of(row.customers(), links.behind("save", "group", row.group()), words),
                cell(row.kept(), row, "KEPT", links, words),
                cell(row.lost(), row, "LOST", links, words),
                cell(row.unavoidable(), row, "UNAVOIDABLE", links, words),
                row.keptShare() != null
                        ? words.percent(row.keptShare())
                        : words.say(row.customers() == 0 ? "reports.nobody" : "reports.few"),
                Bar.stacked(row.customers(), row.kept(), row.lost(), row.unavoidable()));
    }

    private static Cell cell(long customers, SaveRow row, String outcome, Links links, Words words) {
        return Cell.of(customers, links.behind("save", "group", row.group(), "outcome", outcome), words);
    }

    private static Lift lift(LiftRow row, Words words) {
        String says;
        if (!row.enough()) {
            says = words.say("reports.lift.few", row.treated(), row.control());
        } else {
            says = words.say(
                    !row.shown()
                            ? "reports.lift.none"
                            : row.difference() < 0 ? "reports.lift.keeps" : "reports.lift.loses",
                    words.number(row.treatedLeft() * 100, 1),
                    words.number(row.controlLeft() * 100, 1),
                    words.signed(Math.round(row.low() * 1000) / 10.0),
                    words.signed(Math.round(row.high() * 1000) / 10.0));
        }
        return new Lift(
                row.rule(),
                row.sentence() == null ? row.rule() : row.sentence(),
                words.number(row.treated()),
                words.number(row.control()),
                says,
                !row.shown() ? "soft" : row.difference() < 0 ? "ok" : "warn");
    }
}
