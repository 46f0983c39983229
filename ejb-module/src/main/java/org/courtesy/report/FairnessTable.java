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
import org.courtesy.report.RateComparison.Interval;

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
        persons = everybody.stream().mapToLong(Cell::persons).sum();
    }

    /** All persons who were judged. */
    long persons() {
        return persons;
    }

    List<FairnessRow> rows() {
        List<FairnessRow> rows = new ArrayList<>();
        recipients.forEach((action, cells) -> groups.forEach((grouping, known) -> {
            Map<String, Long> hits = Groups.counted(grouping, cells);
            long all = hits.values().stream().mapToLong(Long::longValue).sum();
            known.names().forEach(group -> rows.add(row(action, grouping, group, hits.getOrDefault(group, 0L), all)));
        }));
        return Collections.unmodifiableList(rows);
    }

    private FairnessRow row(String action, Grouping grouping, String group, long hits, long allHits) {
        Groups known = groups.get(grouping);
        long size = known.size(group);
        long others = known.total() - size;
        if (known.hides(group)) {
            Verdict verdict = size < Verdict.LEAST_TO_SHOW ? Verdict.TOO_FEW : Verdict.WITHHELD;
            return row(action, grouping, group, null, null, null, verdict);
        }
        if (!Verdict.enough(size, others)) {
            return row(action, grouping, group, size, hits, null, Verdict.TOO_FEW);
        }
        RateComparison comparison = new RateComparison(hits, size, allHits - hits, others);
        return row(action, grouping, group, size, hits, comparison, Verdict.of(comparison));
    }

    private FairnessRow row(
            String action,
            Grouping grouping,
            String group,
            Long size,
            Long hits,
            RateComparison comparison,
            Verdict verdict) {
        Interval interval = comparison == null ? null : comparison.interval();
        return new FairnessRow(
                action,
                texts.action(action),
                grouping,
                texts.of(grouping),
                group,
                texts.group(grouping, group),
                size,
                hits,
                size == null ? null : figure((double) hits / size),
                comparison == null ? null : figure(comparison.otherRate()),
                comparison == null ? null : figure(comparison.ratio()),
                comparison == null ? null : figure(comparison.difference()),
                comparison == null ? null : figure(interval.low()),
                comparison == null ? null : figure(interval.high()),
                verdict,
                texts.of(verdict));
    }

    private static BigDecimal figure(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP) : null;
    }
}
