package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * What must hold for a rule to fire, as far as it can be looked into: what is left to each field, and conditions that are
 * only known by their text.
 */
final class Premises {

    /** One condition about one field. */
    record Atom(String path, Domain domain, Position position) {}

    private static final String POLICY = "policy.";
    private static final Map<String, String> TURNED =
            Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

    private final Map<String, Double> thresholds;
    private final List<Atom> atoms = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();
    private final Map<String, Domain> domains = new TreeMap<>();

    /** @param thresholds values of {@code policy.csv} by name */
    Premises(Map<String, Double> thresholds, List<Expression> conditions) {
        this.thresholds = thresholds;
        conditions.forEach(this::add);
        atoms.forEach(atom -> domains.merge(atom.path(), atom.domain(), Domain::and));
    }

    private void add(Expression condition) {
        if (condition instanceof Expression.All all) {
            all.parts().forEach(this::add);
            return;
        }
        Atom atom = atom(condition);
        if (atom == null) {
            others.add(WithoutPlace.text(condition));
        } else {
            atoms.add(atom);
        }
    }

    private Atom atom(Expression condition) {
        if (condition instanceof Expression.Path path) {
            return truth(path, "true", condition);
        }
        if (condition instanceof Expression.Not not && not.part() instanceof Expression.Path path) {
            return truth(path, "false", condition);
        }
        if (condition instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        }
        if (condition instanceof Expression.Membership membership
                && membership.left() instanceof Expression.Path path) {
            Set<String> words = new TreeSet<>();
            for (Expression value : membership.values()) {
                String word = word(value);
                if (word == null) {
                    return null;
                }
                words.add(word);
            }
            return new Atom(
                    path.text(), membership.negated() ? Domain.butNot(words) : Domain.words(words), path.position());
        }
        return null;
    }

    private static Atom truth(Expression.Path path, String word, Expression condition) {
        return new Atom(path.text(), Domain.words(Set.of(word)), condition.position());
    }

    private Atom comparison(Expression.Comparison comparison) {
        Atom straight = atom(comparison.left(), comparison.operator(), comparison.right(), comparison.position());
        return straight != null
                ? straight
                : atom(comparison.right(), TURNED.get(comparison.operator()), comparison.left(), comparison.position());
    }

    private Atom atom(Expression field, String operator, Expression value, Position place) {
        if (!(field instanceof Expression.Path path) || number(path) != null || word(path) != null) {
            return null;
        }
        Double number = number(value);
        if (number != null && !operator.equals("!=")) {
            return new Atom(path.text(), Domain.number(operator, number), place);
        }
        String word = word(value);
        if (word == null || !operator.equals("==") && !operator.equals("!=")) {
            return null;
        }
        Set<String> words = Set.of(word);
        return new Atom(path.text(), operator.equals("==") ? Domain.words(words) : Domain.butNot(words), place);
    }

    private Double number(Expression value) {
        if (value instanceof Expression.Literal literal && literal.value() instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Expression.Path path && path.text().startsWith(POLICY)) {
            return thresholds.get(path.text().substring(POLICY.length()));
        }
        if (value instanceof Expression.Call call
                && call.name().equals("own")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Literal literal) {
            return thresholds.get(String.valueOf(literal.value()));
        }
        return null;
    }

    private static String word(Expression value) {
        if (value instanceof Expression.Literal literal && !(literal.value() instanceof Number)) {
            return String.valueOf(literal.value());
        }
        return value instanceof Expression.Path path
                        && Character.isUpperCase(path.names().get(0).charAt(0))
                ? path.text()
                : null;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** What is left to each field. */
    Map<String, Domain> domains() {
        return domains;
    }

    /** Fields to which nothing is left. */
    List<Atom> contradictions() {
        return atoms.stream().filter(atom -> domains.get(atom.path()).empty()).toList();
    }

    /** Conditions that the others about the same field imply. */
    List<Atom> redundant() {
        List<Atom> kept = new ArrayList<>(atoms);
        List<Atom> found = new ArrayList<>();
        for (Atom atom : atoms) {
            boolean implied = kept.stream()
                    .filter(other -> other != atom && other.path().equals(atom.path()))
                    .map(Atom::domain)
                    .reduce(Domain::and)
                    .filter(rest -> rest.within(atom.domain()))
                    .isPresent();
            if (implied) {
                found.add(atom);
                kept.remove(atom);
            }
        }
        return found;
    }

    /** Whether everything that another rule wants holds whenever this one fires. */
    boolean imply(Premises other) {
        return others.containsAll(other.others)
                && other.domains.entrySet().stream()
                        .allMatch(wanted -> domains.getOrDefault(wanted.getKey(), Domain.ANY)
                                .within(wanted.getValue()));
    }

    /** Whether both can hold at once; true also where that cannot be told. */
    boolean meet(Premises other) {
        return domains.entrySet().stream()
                .noneMatch(mine -> mine.getValue()
                        .and(other.domains.getOrDefault(mine.getKey(), Domain.ANY))
                        .empty());
    }

    /** An expression as text, the same for equal ones wherever they stand. */
    private static final class WithoutPlace {

        private WithoutPlace() {}

        static String text(Expression expression) {
            Function<Expression, String> text = WithoutPlace::text;
            if (expression instanceof Expression.Path path) {
                return path.text();
            }
            if (expression instanceof Expression.Literal literal) {
                return String.valueOf(literal.value());
            }
            if (expression instanceof Expression.Comparison comparison) {
                return text(comparison.left()) + comparison.operator() + text(comparison.right());
            }
            if (expression instanceof Expression.Arithmetic sum) {
                return text(sum.left()) + sum.operator() + text(sum.right());
            }
            if (expression instanceof Expression.Not not) {
                return "!" + text(not.part());
            }
            if (expression instanceof Expression.Any any) {
                return any.parts().stream().map(text).sorted().toList().toString();
            }
            if (expression instanceof Expression.Membership in) {
                return text(in.left())
                        + in.negated()
                        + in.values().stream().map(text).sorted().toList();
            }
            if (expression instanceof Expression.Call call) {
                return (call.target() == null ? "" : text(call.target()))
                        + call.name()
                        + call.arguments().stream().map(text).toList();
            }
            return expression instanceof Expression.Other other ? other.text() : "";
        }
    }
}
