package org.courtesy.web.screen.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.courtesy.report.band.BandRow;
import org.courtesy.report.band.BandsReport;
import org.courtesy.report.band.Standing;
import org.courtesy.web.screen.layout.Words;

/**
 * "Who is about to leave, and who moved?"
 *
 * @param standings names of bands, in the order of the cells of the moves
 */
public record BandPanel(
        String days,
        String before,
        String now,
        Cell up,
        Cell down,
        List<Line> lines,
        List<String> standings,
        List<Move> moves) {

    /** A band, the highest risk first. */
    public record Line(
            String code,
            String name,
            Cell before,
            Cell now,
            String share,
            Bar bar,
            String change,
            String came,
            String went) {}

    /** Where those of a band went. */
    public record Move(String name, List<Way> ways) {}

    /**
     * One way.
     *
     * @param direction {@code up}, {@code down}, {@code same}, or {@code none} where there is no band on one of the days
     */
    public record Way(Cell customers, String direction, String sign) {}

    static BandPanel of(BandsReport report, Links links, Words words) {
        List<Standing> shown = Arrays.stream(Standing.values())
                .filter(standing -> standing.band()
                        || report.rows().stream()
                                .anyMatch(row -> row.band() == standing && row.before() + row.now() > 0))
                .toList();
        long greatest = report.rows().stream()
                .mapToLong(row -> Math.max(row.before(), row.now()))
                .max()
                .orElse(0);
        return new BandPanel(
                words.say("reports.twoDays", words.day(report.from()), words.day(report.to())),
                words.day(report.from()),
                words.day(report.to()),
                Cell.of(report.up(), links.behind("band", "moved", "UP"), words),
                Cell.of(report.down(), links.behind("band", "moved", "DOWN"), words),
                report.rows().stream()
                        .filter(row -> shown.contains(row.band()))
                        .sorted(Comparator.comparing(BandPanel::place))
                        .map(row -> line(row, greatest, links, words))
                        .toList(),
                shown.stream().map(standing -> text(standing, report)).toList(),
                shown.stream()
                        .map(from -> new Move(
                                text(from, report),
                                shown.stream()
                                        .map(to -> way(from, to, report, links, words))
                                        .toList()))
                        .toList());
    }

    /** The highest risk first, then what is no band. */
    private static int place(BandRow row) {
        return row.band().band() ? -row.band().ordinal() : row.band().ordinal();
    }

    private static String text(Standing standing, BandsReport report) {
        return report.rows().stream()
                .filter(row -> row.band() == standing)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Line line(BandRow row, long greatest, Links links, Words words) {
        return new Line(
                row.band().name(),
                row.text(),
                Cell.of(row.before(), links.behind("band", "before", row.band()), words),
                Cell.of(row.now(), links.behind("band", "now", row.band()), words),
                words.percent(row.share()),
                Bar.of(row.now(), greatest),
                row.now() == row.before() ? "" : words.signed(row.now() - row.before()),
                row.band().band() ? words.number(row.came()) : "",
                row.band().band() ? words.number(row.went()) : "");
    }

    private static Way way(Standing from, Standing to, BandsReport report, Links links, Words words) {
        long customers = report.moves().stream()
                .filter(move -> move.from() == from && move.to() == to)
                .mapToLong(org.courtesy.report.band.MoveRow::customers)
                .sum();
        Cell cell = Cell.orEmpty(customers, links.behind("band", "before", from, "now", to), words);
        if (!from.band() || !to.band()) {
            return new Way(cell, "none", "");
        }
        int way = to.compareTo(from);
        return way == 0 ? new Way(cell, "same", "") : new Way(cell, way > 0 ? "up" : "down", way > 0 ? "▲" : "▼");
    }
}
