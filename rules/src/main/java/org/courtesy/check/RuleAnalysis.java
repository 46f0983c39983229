package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleSource;

/**
 * Looks at rules by themselves and against each other: what can never fire, what always holds, what says nothing new, where
 * two answer the same at once, where nobody answers. Thresholds count with the values that stand in the table.
 */
final class RuleAnalysis {

    /** The answer that gives points to a customer. */
    static final String DRIVER = "driver";

    private static final String PROPOSE = "propose";

    private final List<Studied> rules = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private RuleAnalysis(Map<String, String> files) {
        Map<String, Double> thresholds = Terms.thresholds(files);
        new TreeMap<>(files).forEach((path, text) -> {
            if (RuleCheck.concerns(path)) {
                RuleSource.parse(path, text)
                        .rules()
                        .forEach(rule -> Studied.of(path, rule, thresholds).ifPresent(rules::add));
            }
        });
    }

    /** What can be said of the rules of a set. */
    static List<Diagnostic> of(Map<String, String> files) {
        RuleAnalysis analysis = new RuleAnalysis(files);
        analysis.rules.forEach(analysis::alone);
        analysis.pairs();
        Gaps.of(analysis.rules).forEach(analysis::gap);
        return List.copyOf(analysis.found);
    }

    private void alone(Studied rule) {
        Demands demands = rule.demands();
        demands.ofThresholds((comparison, holds) -> add(
                Severity.HINT,
                holds ? "THRESHOLDS_ALWAYS" : "THRESHOLDS_NEVER",
                rule,
                comparison.position(),
                text(comparison)));
        demands.never()
                .ifPresentOrElse(
                        atom -> add(Severity.WARNING, "NEVER_TRUE", rule, atom.position(), atom.path()),
                        () -> parts(rule, demands));
    }

    private void parts(Studied rule, Demands demands) {
        demands.always()
                .forEach(part ->
                        add(Severity.WARNING, "ALWAYS_TRUE", rule, part.position(), text(part), demands.subject(part)));
        demands.redundant()
                .forEach(part ->
                        add(Severity.HINT, "REDUNDANT_CONDITION", rule, part.position(), demands.subject(part)));
        demands.dead()
                .forEach(option -> add(Severity.WARNING, "DEAD_ALTERNATIVE", rule, option.position(), text(option)));
        demands.covered()
                .forEach(option -> add(Severity.HINT, "REDUNDANT_ALTERNATIVE", rule, option.position(), text(option)));
    }

    private static String text(Expression expression) {
        return Written.plain(expression);
    }

    private void pairs() {
        Map<String, List<Studied>> byQuestion = rules.stream()
                .filter(rule -> rule.demands().never().isEmpty())
                .collect(Collectors.groupingBy(Studied::question, TreeMap::new, Collectors.toList()));
        for (List<Studied> same : byQuestion.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pair(same.get(i), same.get(j));
                }
            }
        }
    }

    private void pair(Studied one, Studied other) {
        boolean comparable = one.answers().same(other.answers())
                || one.answers().within(other.answers())
                || other.answers().within(one.answers());
        boolean narrower = comparable && one.demands().imply(other.demands());
        boolean wider = comparable && other.demands().imply(one.demands());
        if (narrower && wider && one.answers().same(other.answers())) {
            add(Severity.WARNING, "DUPLICATE_RULE", other, other.position(), one.id());
        } else if (narrower && one.answers().within(other.answers())) {
            add(Severity.WARNING, "SUBSUMED_RULE", one, one.position(), other.id());
        } else if (wider && other.answers().within(one.answers())) {
            add(Severity.WARNING, "SUBSUMED_RULE", other, other.position(), one.id());
        } else {
            rivals(one, other);
        }
    }

    // One driver has one row and counts once, and one occasion goes one way.
    private void rivals(Studied one, Studied other) {
        Answers.First first = one.answers().first();
        Answers.First second = other.answers().first();
        if (!first.name().equals(second.name())) {
            return;
        }
        boolean sameArgument = first.argument(0).equals(second.argument(0));
        boolean sameDriver = first.name().equals(DRIVER) && sameArgument;
        boolean twoWays = first.name().equals(PROPOSE) && !sameArgument;
        if ((sameDriver || twoWays) && one.demands().meet(other.demands())) {
            boolean sameRow = sameDriver && first.argument(1).equals(second.argument(1));
            add(
                    Severity.WARNING,
                    sameRow ? "COUNTED_TWICE" : "RULES_OVERLAP",
                    other,
                    other.position(),
                    one.id(),
                    sameDriver ? first.argument(0) : first.name());
        }
    }

    private void gap(Gaps.Gap gap) {
        add(
                Severity.HINT,
                gap.from() == gap.to() ? "GAP_AT" : "GAP",
                gap.rule(),
                gap.rule().position(),
                gap.driver(),
                gap.path(),
                plain(gap.from()),
                plain(gap.to()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void add(Severity severity, String code, Studied rule, Position place, String... details) {
        found.add(
                new Diagnostic(severity, code, rule.file(), place.line(), place.column(), rule.id(), List.of(details)));
    }
}
