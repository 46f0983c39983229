package org.courtesy.web.screen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.report.Period;
import org.courtesy.report.Weeks;
import org.courtesy.report.band.BandRow;
import org.courtesy.report.band.BandsReport;
import org.courtesy.report.band.SaveRow;
import org.courtesy.report.band.SavesReport;
import org.courtesy.report.band.Standing;
import org.courtesy.report.consent.OptInRateReport;
import org.courtesy.report.consent.OptInRateRow;
import org.courtesy.report.load.ContactLoadReport;
import org.courtesy.report.load.LimitRow;
import org.courtesy.report.load.LoadRow;
import org.courtesy.report.promise.PromisesReport;
import org.courtesy.report.refusal.RefusalsReport;
import org.courtesy.report.refusal.UnderServedReport;
import org.courtesy.report.work.OverridesReport;
import org.courtesy.report.work.TeamRow;
import org.courtesy.report.work.WorkLoadReport;
import org.courtesy.report.work.WorkRow;
import org.courtesy.web.screen.layout.Words;

/** Makes the tiles of the overview from the reports. */
final class OverviewPanel {

    private static final int REASONS = 3;
    private static final List<ContactChannel> ASKED =
            List.of(ContactChannel.PHONE, ContactChannel.EMAIL, ContactChannel.SMS);

    private final Links links;
    private final Words words;

    OverviewPanel(Links links, Words words) {
        this.links = links;
        this.words = words;
    }

    private Tile tile(
            String page, String figure, String unit, String style, List<String> lines, Columns chart, Bar bar) {
        return new Tile(
                page, words.say("reports.tab." + page), links.page(page), figure, unit, style, lines, chart, bar);
    }

    Tile load(ContactLoadReport report) {
        List<Weeks.Week> weeks =
                Weeks.of(new Period(report.from(), report.to())).all();
        long all = report.rows().stream().mapToLong(LoadRow::contacts).sum();
        List<String> lines = new ArrayList<>();
        report.limits().stream()
                .filter(row -> row.limit().startsWith("BUDGET_30"))
                .forEach(row -> lines.add(
                        words.say("reports.tile.budget", share(row, LimitRow::full), share(row, LimitRow::near))));
        long none = report.spread().get(0).customers();
        lines.add(words.say("reports.tile.none", ConsentPanel.share(none, report.customers(), words)));
        return tile(
                "load",
                report.customers() == 0 ? "–" : words.number((double) all / report.customers(), 1),
                words.say("reports.tile.load", weeks.size()),
                "",
                lines,
                Columns.small(
                        words.say("reports.load.chart"),
                        weeks.stream()
                                .map(week -> LoadPanel.stack(week, report.rows(), words))
                                .toList(),
                        words),
                null);
    }

    private String share(LimitRow row, ToLongFunction<LimitRow> part) {
        String share = ConsentPanel.share(part.applyAsLong(row), row.holders(), words);
        return share.isEmpty() ? "–" : share;
    }

    Tile consents(OptInRateReport report) {
        return tile(
                "consents",
                report.customers() == 0 ? "–" : ConsentPanel.share(report.anyChannel(), report.customers(), words),
                words.say("reports.tile.consents"),
                "",
                ASKED.stream()
                        .map(channel -> words.say(
                                "reports.pair",
                                words.of(channel),
                                report.rows().stream()
                                        .filter(row -> row.channel() == channel
                                                && row.day().equals(report.to()))
                                        .map(OptInRateRow::share)
                                        .map(words::percent)
                                        .findFirst()
                                        .orElse("")))
                        .toList(),
                Columns.small(
                        words.say("reports.consent.course", words.of(ContactChannel.EMAIL)),
                        report.rows().stream()
                                .filter(row -> row.channel() == ContactChannel.EMAIL)
                                .sorted(java.util.Comparator.comparing(OptInRateRow::day))
                                .map(row -> new Columns.Stack(
                                        "", words.day(row.day()) + ": " + words.percent(row.share()), row.customers()))
                                .toList(),
                        words),
                null);
    }

    Tile refusals(RefusalsReport report) {
        long judged = report.customers() - report.unknown();
        return tile(
                "refusals",
                judged == 0 ? "–" : ConsentPanel.share(report.free(), judged, words),
                words.say("reports.tile.refusals"),
                "",
                report.rows().stream()
                        .filter(row -> row.purpose() == Purpose.ADVERTISING && row.channel() == null)
                        .limit(REASONS)
                        .map(row -> words.say("reports.pair", words.number(row.customers()), row.text()))
                        .toList(),
                null,
                Bar.of(report.free(), judged));
    }

    Tile underServed(UnderServedReport report) {
        return tile(
                "unserved",
                words.number(report.underServed()),
                words.say("reports.tile.unserved", report.months()),
                report.valuable() > 0 ? "warn" : "",
                List.of(
                        words.say("reports.pair", words.number(report.valuable()), words.say("reports.quiet.VALUABLE")),
                        words.say("reports.pair", words.number(report.quiet()), words.say("reports.quiet.QUIET"))),
                null,
                Bar.stacked(report.supplied(), report.underServed(), report.quiet() - report.underServed()));
    }

    Tile bands(BandsReport report) {
        long high = inRisk(report, BandRow::now);
        long before = inRisk(report, BandRow::before);
        long[] now = report.rows().stream()
                .filter(row -> row.band().band())
                .mapToLong(BandRow::now)
                .toArray();
        long banded = 0;
        for (long customers : now) {
            banded += customers;
        }
        return tile(
                "bands",
                words.number(high),
                words.say("reports.tile.bands"),
                "",
                List.of(
                        words.say("reports.tile.bandsBefore", words.number(before), words.day(report.from())),
                        words.say("reports.tile.moved", words.number(report.up()), words.number(report.down()))),
                null,
                Bar.stacked(banded, high, banded - high));
    }

    private static long inRisk(BandsReport report, ToLongFunction<BandRow> day) {
        return report.rows().stream()
                .filter(row -> row.band() == Standing.HIGH || row.band() == Standing.CRITICAL)
                .mapToLong(day)
                .sum();
    }

    Tile saves(SavesReport report) {
        SaveRow all = report.rows().get(0);
        return tile(
                "saves",
                all.keptShare() == null ? "–" : words.percent(all.keptShare()),
                words.say(all.keptShare() == null ? "reports.few" : "reports.tile.saves"),
                "",
                List.of(
                        words.say("reports.pair", words.number(all.lost()), words.say("reports.saves.lost")),
                        words.say(
                                "reports.pair",
                                words.number(all.unavoidable()),
                                words.say("reports.saves.unavoidable"))),
                null,
                Bar.stacked(all.customers(), all.kept(), all.lost(), all.unavoidable()));
    }

    Tile promises(PromisesReport report) {
        return tile(
                "promises",
                report.total().keptShare() == null
                        ? "–"
                        : words.percent(report.total().keptShare()),
                words.say("reports.tile.promises"),
                report.total().broken() > 0 ? "warn" : "",
                List.of(
                        words.say(
                                "reports.pair",
                                words.number(report.total().broken()),
                                words.say("reports.promises.broken")),
                        words.say(
                                "reports.pair",
                                words.number(report.total().open()),
                                words.say("reports.promises.open"))),
                Columns.small(
                        words.say("reports.promises.chart"),
                        report.rows().stream()
                                .map(row -> PromisePanel.stack(row, words))
                                .toList(),
                        words),
                null);
    }

    Tile work(WorkLoadReport report) {
        long open = report.rows().stream().mapToLong(WorkRow::open).sum();
        long overdue = report.rows().stream().mapToLong(WorkRow::overdue).sum();
        long calls = report.teams().stream().mapToLong(TeamRow::calls).sum();
        TeamRow everybody = report.teams().get(report.teams().size() - 1);
        List<String> lines = new ArrayList<>();
        lines.add(words.say("reports.pair", words.number(overdue), words.say("reports.work.overdue")));
        lines.add(
                everybody.callsPerDay() == 0
                        ? words.say("reports.pair", words.number(calls), words.say("reports.work.calls"))
                        : words.say("reports.tile.calls", words.number(calls), words.number(everybody.callsPerDay())));
        return tile(
                "work",
                words.number(open),
                words.say("reports.tile.work"),
                overdue > 0 ? "warn" : "",
                lines,
                null,
                Bar.stacked(open, overdue, open - overdue));
    }

    Tile overrides(OverridesReport report) {
        return tile(
                "overrides",
                words.number(report.overrides()),
                words.say("reports.tile.overrides"),
                report.unseen() > 0 ? "warn" : "",
                List.of(words.say("reports.pair", words.number(report.unseen()), words.say("reports.overrides.new"))),
                Columns.small(
                        words.say("reports.overrides.chart"),
                        report.weeks().entrySet().stream()
                                .map((Map.Entry<java.time.LocalDate, Long> week) -> new Columns.Stack(
                                        "",
                                        words.say("reports.overrides.week", words.week(week.getKey()), week.getValue()),
                                        week.getValue()))
                                .toList(),
                        words),
                null);
    }
}
