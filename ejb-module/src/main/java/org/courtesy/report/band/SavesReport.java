package org.courtesy.report.band;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Parts;
import org.courtesy.report.Sheet;

/**
 * What became of the customers who were about to leave on the first day: supplied, and in the band HIGH or CRITICAL by their
 * latest decision or with a termination received. That somebody was contacted and stayed does not say that they stayed for
 * that; {@code lifts} does.
 *
 * @param from first day
 * @param to last day
 * @param asOf when it was counted
 * @param rows everybody, and by groups
 * @param lifts rules that keep customers and have a control group
 */
public record SavesReport(LocalDate from, LocalDate to, OffsetDateTime asOf, List<SaveRow> rows, List<LiftRow> lifts)
        implements Parts {

    /** Of fewer customers no share is told: each of them would move it by more than three points in a hundred. */
    public static final int LEAST = 30;

    public SavesReport {
        rows = List.copyOf(rows);
        lifts = List.copyOf(lifts);
    }

    @Override
    public List<String> parts() {
        return List.of("rows", "lifts");
    }

    @Override
    public Sheet part(String name) {
        return name.equals("lifts")
                ? Sheet.of(
                        List.of(
                                "rule",
                                "sentence",
                                "windowDays",
                                "treated",
                                "control",
                                "treatedLeft",
                                "controlLeft",
                                "difference",
                                "low",
                                "high",
                                "enough",
                                "shown"),
                        lifts,
                        row -> Arrays.asList(
                                row.rule(),
                                row.sentence(),
                                row.windowDays(),
                                row.treated(),
                                row.control(),
                                row.treatedLeft(),
                                row.controlLeft(),
                                row.difference(),
                                row.low(),
                                row.high(),
                                row.enough(),
                                row.shown()))
                : Sheet.of(
                        List.of("group", "text", "customers", "kept", "lost", "unavoidable", "keptShare"),
                        rows,
                        row -> Arrays.asList(
                                row.group(),
                                row.text(),
                                row.customers(),
                                row.kept(),
                                row.lost(),
                                row.unavoidable(),
                                row.keptShare()));
    }
}
