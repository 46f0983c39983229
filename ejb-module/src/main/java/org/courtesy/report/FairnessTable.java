package org.courtesy.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.report.FairnessQuery.Cell;
import org.courtesy.shared.RateComparison;
import org.courtesy.shared.RateComparison.Interval;

/** Makes the rows of the report from counted persons. */
final class FairnessTable {

    private static final int DECIMALS = 4;

    private final ReportTexts texts;
    private final Map<Grouping, Groups> groups = new EnumMap<>(Grouping.class);
    private final Map<String, List<Cell>> recipients;
    private final long persons;

    FairnessTable(List<Cell> cells, ReportTexts texts) {
        this.texts = texts;
        List<Cell> everybody =
                cells.stream().filter(cell -> cell.action() == null).toList();
        for (Grouping grouping : Grouping.values()) {
            groups.put(grouping, Groups.of(grouping, everybody));
        }
        recipients = cells.stream()
                .filter(cell -> cell.action() != null)
                .collect(Collectors.groupingBy(Cell::action, TreeMap::new, Collectors.toList()));
        persons = persons(everybody);
    }

    /** All persons who were judged. */
    long persons() {
        return persons;
    }

    /** None over fewer than five persons: which actions there are would tell of them. */
    List<FairnessRow> rows() {
        if (persons < Verdict.LEAST_TO_SHOW) {
            return List.of();
        }
        List<FairnessRow> rows = new ArrayList<>();
        recipients.forEach((action, cells) -> groups.forEach((grouping, known) -> {
            Map<String, Long> hits = Groups.counted(grouping, cells);
            known.names().forEach(group -> rows.add(row(action, cells, grouping, group, hits.getOrDefault(group, 0L))));
        }));
        return Collections.unmodifiableList(rows);
    }

    private FairnessRow row(String action, List<Cell> recipientsOfAll, Grouping grouping, String group, long hits) {
        long allHits = persons(recipientsOfAll);
        long size = groups.get(grouping).size(group);
        boolean shown = !groups.get(grouping).hides(group);
        boolean compared = shown && Verdict.enough(size, persons - size, allHits);
        RateComparison comparison = compared ? new RateComparison(hits, size, allHits - hits, persons - size) : null;
        Interval interval = compared ? comparison.interval() : null;
        Verdict verdict = compared ? Verdict.of(comparison) : uncompared(shown, size);
        return new FairnessRow(
                action,
                texts.action(action),
                grouping,
                texts.of(grouping),
                group,
                texts.group(grouping, group),
                shown ? size : null,
                shown ? hits : null,
                allHits,
                shown ? figure((double) hits / size) : null,
                compared ? figure(comparison.otherRate()) : null,
                compared ? figure(comparison.ratio()) : null,
                compared ? figure(comparison.difference()) : null,
                compared ? figure(interval.low()) : null,
                compared ? figure(interval.high()) : null,
                verdict,
                texts.of(verdict));
    }

    private static Verdict uncompared(boolean shown, long size) {
        return shown || size < Verdict.LEAST_TO_SHOW ? Verdict.TOO_FEW : Verdict.WITHHELD;
    }

    private static long persons(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::persons).sum();
    }

    private static BigDecimal figure(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP) : null;
    }
}
