package org.courtesy.report.refusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courtesy.reason.DecisionReasons;
import org.courtesy.reason.Reason;
import org.courtesy.reason.ReasonSet;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.refusal.UnderServedQuery.Cell;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleInfo;

/** Adds up which rules shut out the under-served. */
final class UnderServedTable {

    private record Key(Reason.Kind kind, String rule, String code) {}

    private static final class Sum {
        private long customers;
        private long valuable;
        private long alone;
    }

    private static final Comparator<ShutOutRow> MOST_FIRST = Comparator.comparing(ShutOutRow::kind)
            .thenComparing(row -> -row.customers())
            .thenComparing(ShutOutRow::code)
            .thenComparing(row -> String.valueOf(row.rule()));

    private final List<Cell> cells;

    UnderServedTable(List<Cell> cells) {
        this.cells = cells;
    }

    private long count(Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .mapToLong(cell -> cell.group().customers())
                .sum();
    }

    long quiet() {
        return count(cell -> true);
    }

    long waiting() {
        return count(Cell::waiting);
    }

    long notJudged() {
        return count(cell -> !cell.waiting() && !cell.judged());
    }

    long underServed() {
        return count(UnderServedTable::underServed);
    }

    long valuable() {
        return count(cell -> underServed(cell) && cell.valuable());
    }

    long closed() {
        return count(cell -> underServed(cell)
                && cell.group().reasons().advertising().values().stream()
                        .noneMatch(set -> set.reasons().isEmpty()));
    }

    private static boolean underServed(Cell cell) {
        return cell.judged() && !cell.waiting();
    }

    List<ShutOutRow> rows(RuleBase rules, ReportTexts texts) {
        Map<Key, Sum> sums = new HashMap<>();
        cells.stream().filter(UnderServedTable::underServed).forEach(cell -> add(sums, cell));
        return sums.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), rules, texts))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static void add(Map<Key, Sum> sums, Cell cell) {
        Map<Key, Boolean> found = new HashMap<>();
        decisive(cell.group().reasons())
                .forEach(reason -> found.merge(
                        new Key(reason.kind(), reason.rule(), reason.code()), reason.alone(), Boolean::logicalOr));
        long customers = cell.group().customers();
        found.forEach((key, alone) -> {
            Sum sum = sums.computeIfAbsent(key, any -> new Sum());
            sum.customers += customers;
            sum.valuable += cell.valuable() ? customers : 0;
            sum.alone += alone ? customers : 0;
        });
    }

    /** What decided against advertising, against actions whose time had come, and against offers. */
    private static Stream<Reason> decisive(DecisionReasons reasons) {
        return Stream.concat(reasons.advertising().values().stream(), Stream.of(reasons.actions()))
                .map(ReasonSet::reasons)
                .flatMap(Collection::stream)
                .filter(Reason::decisive);
    }

    private static ShutOutRow row(Key key, Sum sum, RuleBase rules, ReportTexts texts) {
        Optional<RuleInfo> rule = Optional.ofNullable(key.rule()).flatMap(rules::rule);
        return new ShutOutRow(
                key.kind(),
                texts.shutOut(key.kind().name()),
                key.rule(),
                rule.map(RuleInfo::name).orElse(null),
                rule.map(RuleInfo::file).orElse(null),
                key.code(),
                texts.refusal(key.code()),
                sum.customers,
                sum.valuable,
                sum.alone);
    }
}
