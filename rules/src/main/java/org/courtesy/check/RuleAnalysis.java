package org.courtesy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Expressions;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;
import org.courtesy.ruleset.source.Token;

/**
 * Looks at rules against each other: what can never fire, what says nothing new, where two answer the same at once, where
 * nobody answers. Thresholds count with the values that stand in the table.
 */
final class RuleAnalysis {

    private static final String DRIVER = "driver";
    private static final String PROPOSE = "propose";

    /** One rule with one question. */
    private record Studied(
            String file, String id, String question, Position position, Premises premises, String answer, Call call) {}

    /** What a rule answers with, as far as its arguments are written out. */
    private record Call(String name, List<String> arguments) {

        String argument(int number) {
            return number < arguments.size() ? arguments.get(number) : "";
        }
    }

    private final List<Studied> rules = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private RuleAnalysis(Map<String, String> files) {
        Map<String, Double> thresholds = thresholds(files);
        new TreeMap<>(files).forEach((path, text) -> {
            if (RuleCheck.concerns(path)) {
                study(RuleSource.parse(path, text), thresholds);
            }
        });
    }

    /** What can be said of the rules of a set. */
    static List<Diagnostic> of(Map<String, String> files) {
        RuleAnalysis analysis = new RuleAnalysis(files);
        analysis.each();
        analysis.pairs();
        analysis.gaps();
        return List.copyOf(analysis.found);
    }

    private static Map<String, Double> thresholds(Map<String, String> files) {
        Grid policy = Grid.of(files.getOrDefault("tables/policy.csv", ""));
        Map<String, Double> values = new HashMap<>();
        for (Grid.Row row : policy.rows()) {
            String value = row.cell(policy.column("value"));
            if (CellType.NUMBER.accepts(value)) {
                values.put(row.cell(policy.column("name")), Double.parseDouble(value));
            }
        }
        return values;
    }

    private void study(RuleSource source, Map<String, Double> thresholds) {
        for (RuleText rule : source.rules()) {
            if (rule.patterns().size() == 1) {
                List<Expression> conditions = rule.patterns().get(0).conditions().stream()
                        .flatMap(condition -> Expressions.of(source.path(), condition).expressions().stream())
                        .toList();
                Expressions answers = Expressions.of(source.path(), rule.consequence());
                rules.add(new Studied(
                        source.path(),
                        rule.label(),
                        rule.patterns().get(0).type(),
                        rule.position(),
                        new Premises(thresholds, conditions),
                        answer(source, rule),
                        answers.expressions().isEmpty()
                                ? new Call("", List.of())
                                : call(answers.expressions().get(0))));
            }
        }
    }

    private static String answer(RuleSource source, RuleText rule) {
        Position start = rule.consequence().position();
        return source.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .filter(token -> token.position().line() >= start.line()
                        && token.position().line() < rule.lastLine())
                .map(Token::text)
                .collect(Collectors.joining());
    }

    private static Call call(Expression statement) {
        if (!(statement instanceof Expression.Call call)) {
            return new Call("", List.of());
        }
        return call.target() instanceof Expression.Call first
                ? call(first)
                : new Call(
                        call.name(),
                        call.arguments().stream().map(RuleAnalysis::written).toList());
    }

    private static String written(Expression argument) {
        if (argument instanceof Expression.Literal literal) {
            return String.valueOf(literal.value());
        }
        return argument instanceof Expression.Path path ? path.text() : "";
    }

    private void each() {
        for (Studied rule : rules) {
            List<Premises.Atom> contradictions = rule.premises().contradictions();
            contradictions.stream()
                    .reduce((first, last) -> last)
                    .ifPresent(atom -> warning("NEVER_TRUE", rule, atom.position(), atom.path()));
            if (contradictions.isEmpty()) {
                rule.premises()
                        .redundant()
                        .forEach(atom -> hint("REDUNDANT_CONDITION", rule, atom.position(), atom.path()));
            }
        }
    }

    private void pairs() {
        Map<String, List<Studied>> byQuestion = rules.stream()
                .filter(rule -> rule.premises().contradictions().isEmpty())
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
        if (one.answer().equals(other.answer())) {
            boolean narrower = one.premises().imply(other.premises());
            boolean wider = other.premises().imply(one.premises());
            if (narrower && wider) {
                warning("DUPLICATE_RULE", other, other.position(), one.id());
            } else if (narrower || wider) {
                Studied inner = narrower ? one : other;
                hint("SUBSUMED_RULE", inner, inner.position(), (narrower ? other : one).id());
            }
        } else if (rivals(one.call(), other.call()) && one.premises().meet(other.premises())) {
            warning("RULES_OVERLAP", other, other.position(), one.id(), subject(one.call()));
        }
    }

    // One driver has one row, and one occasion goes one way.
    private static boolean rivals(Call one, Call other) {
        return one.name().equals(other.name())
                && (one.name().equals(DRIVER)
                                && one.argument(0).equals(other.argument(0))
                                && !one.argument(1).equals(other.argument(1))
                        || one.name().equals(PROPOSE) && !one.argument(0).equals(other.argument(0)));
    }

    private static String subject(Call call) {
        return call.name().equals(DRIVER) ? call.argument(0) : call.name();
    }

    // The rows of one driver divide a figure among them; a stretch in between that belongs to none may be meant or
    // forgotten.
    private void gaps() {
        Map<String, List<Studied>> byDriver = rules.stream()
                .filter(rule -> rule.call().name().equals(DRIVER))
                .filter(rule -> !rule.call().argument(1).isEmpty())
                .collect(Collectors.groupingBy(rule -> rule.call().argument(0), TreeMap::new, Collectors.toList()));
        byDriver.values().stream().filter(rows -> rows.size() > 1).forEach(this::gaps);
    }

    private void gaps(List<Studied> rows) {
        for (String path : rows.get(0).premises().domains().keySet()) {
            List<Studied> ordered = rows.stream()
                    .filter(row -> row.premises().domains().containsKey(path))
                    .sorted(Comparator.comparingDouble(
                            row -> row.premises().domains().get(path).low()))
                    .toList();
            if (ordered.size() == rows.size()) {
                gaps(path, ordered);
            }
        }
    }

    private void gaps(String path, List<Studied> ordered) {
        double reached = Double.NEGATIVE_INFINITY;
        for (Studied row : ordered) {
            Domain domain = row.premises().domains().get(path);
            if (domain.low() > reached && reached > Double.NEGATIVE_INFINITY) {
                hint("GAP", row, row.position(), row.call().argument(0), path, plain(reached), plain(domain.low()));
            }
            reached = Math.max(reached, domain.high());
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void warning(String code, Studied rule, Position place, String... details) {
        add(Diagnostic.warning(code, rule.file(), place.line(), details), rule, place);
    }

    private void hint(String code, Studied rule, Position place, String... details) {
        add(
                new Diagnostic(Diagnostic.Severity.HINT, code, rule.file(), place.line(), 0, "", List.of(details)),
                rule,
                place);
    }

    private void add(Diagnostic diagnostic, Studied rule, Position place) {
        found.add(diagnostic.at(place.column()).about(rule.id()));
    }
}
