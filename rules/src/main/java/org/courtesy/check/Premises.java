package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * One alternative of the conditions of a rule: what it leaves to each thing that is compared. What cannot be looked into
 * counts by its text, as something that is either true or false.
 */
final class Premises {

    /**
     * One condition about one thing.
     *
     * @param path the field, or whatever else is compared, as text
     */
    record Atom(String path, Domain domain, Position position) {}

    private static final Map<String, String> TURNED =
            Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

    private final Terms terms;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<String, Domain> domains = new TreeMap<>();
    private final Set<String> whole = new TreeSet<>();

    /** @param conditions that hold together, none of them an "or" */
    Premises(Terms terms, List<Expression> conditions) {
        this.terms = terms;
        conditions.forEach(condition -> atoms.add(atom(condition)));
        atoms.forEach(atom -> domains.merge(atom.path(), atom.domain(), Domain::and));
    }

    private Atom atom(Expression condition) {
        if (condition instanceof Expression.Not not) {
            return truth(not.part(), "false");
        }
        if (condition instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        }
        if (condition instanceof Expression.Membership in) {
            return membership(in);
        }
        return truth(condition, "true");
    }

    private Atom truth(Expression condition, String word) {
        return about(condition, Domain.words(Set.of(word)), condition.position());
    }

    private Atom about(Expression term, Domain domain, Position place) {
        return new Atom(Written.plain(term), domain.and(terms.possible(term)), place);
    }

    private Atom membership(Expression.Membership in) {
        Set<String> words = new TreeSet<>();
        for (Expression value : in.values()) {
            String word = Terms.word(value);
            if (word == null) {
                return in.negated()
                        ? truth(new Expression.Membership(in.left(), false, in.values(), in.position()), "false")
                        : truth(in, "true");
            }
            words.add(word);
        }
        return about(in.left(), in.negated() ? Domain.butNot(words) : Domain.words(words), in.position());
    }

    private Atom comparison(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        boolean constant = terms.number(left) != null || Terms.word(left) != null;
        Atom one = constant ? null : constant(left, comparison.operator(), right, comparison.position());
        Atom other =
                one != null ? one : constant(right, TURNED.get(comparison.operator()), left, comparison.position());
        return other != null ? other : between(comparison);
    }

    /** A term compared with what is the same for every question; null where it is compared with something else. */
    private Atom constant(Expression term, String operator, Expression value, Position place) {
        Double number = terms.number(value);
        if (number != null && terms.number(term) == null && !operator.equals("!=")) {
            Domain domain = Domain.number(operator, number);
            if (!terms.whole(term)) {
                return about(term, domain, place);
            }
            whole.add(Written.plain(term));
            return about(term, domain.whole(), place);
        }
        String word = Terms.word(value);
        return word == null || Terms.word(term) != null
                ? null
                : switch (operator) {
                    case "==" -> about(term, Domain.words(Set.of(word)), place);
                    case "!=" -> about(term, Domain.butNot(Set.of(word)), place);
                    default -> null;
                };
    }

    // Of two terms that both depend on the question, what counts is which is the greater one.
    private Atom between(Expression.Comparison comparison) {
        boolean turn = Written.plain(comparison.left()).compareTo(Written.plain(comparison.right())) > 0;
        Expression first = turn ? comparison.right() : comparison.left();
        Expression second = turn ? comparison.left() : comparison.right();
        String operator = turn ? TURNED.get(comparison.operator()) : comparison.operator();
        Position place = comparison.position();
        boolean numbers = terms.alwaysNumber(first) && terms.alwaysNumber(second);
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (equality && !numbers) {
            Expression same = new Expression.Comparison(first, "==", second, place);
            return truth(same, operator.equals("==") ? "true" : "false");
        }
        return new Atom(
                Written.plain(first) + ", " + Written.plain(second), Domain.number(operator, 0), comparison.position());
    }

    /** What is left to each thing that is compared. */
    Map<String, Domain> domains() {
        return domains;
    }

    /** Whether something is a number without a fraction. */
    boolean whole(String path) {
        return whole.contains(path);
    }

    /** Conditions about things to which nothing is left. */
    List<Atom> contradictions() {
        return atoms.stream().filter(atom -> domains.get(atom.path()).empty()).toList();
    }
}
