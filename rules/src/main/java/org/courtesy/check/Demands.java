package org.courtesy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * What a rule wants of its question. Everything that is asked about demands comes down to one thing: whether some conditions
 * leave any alternative at all.
 */
final class Demands {

    private static final Comparator<Position> BY_PLACE =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final Terms terms;
    private final Alternatives alternatives;
    private final List<Expression> parts = new ArrayList<>();
    private final List<Premises> ways;

    /** @param conditions that all have to hold */
    Demands(Terms terms, List<Expression> conditions) {
        this.terms = terms;
        this.alternatives = new Alternatives(terms);
        conditions.forEach(this::split);
        this.ways = ways(parts);
    }

    private void split(Expression condition) {
        if (condition instanceof Expression.All all) {
            all.parts().forEach(this::split);
        } else {
            parts.add(condition);
        }
    }

    private List<Premises> ways(List<Expression> conditions) {
        return alternatives.of(conditions).stream()
                .map(alternative -> new Premises(terms, alternative))
                .toList();
    }

    private boolean impossible(Stream<Expression> conditions) {
        return ways(conditions.toList()).stream()
                .noneMatch(way -> way.contradictions().isEmpty());
    }

    /** What is left to each thing in the only way in which the demands can be met; empty when there are several. */
    Optional<Premises> onlyWay() {
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    /** The condition that leaves nothing, when nothing can ever meet the demands. */
    Optional<Premises.Atom> never() {
        return ways.stream().anyMatch(way -> way.contradictions().isEmpty())
                ? Optional.empty()
                : ways.stream()
                        .flatMap(way -> way.contradictions().stream())
                        .max(Comparator.comparing(Premises.Atom::position, BY_PLACE));
    }

    /** Conditions that hold whatever the question is. */
    List<Expression> always() {
        return parts.stream()
                .filter(part -> impossible(Stream.of(alternatives.opposite(part))))
                .toList();
    }

    /** Conditions that the others imply; of two that say the same one is kept. */
    List<Expression> redundant() {
        List<Expression> kept = new ArrayList<>(parts);
        kept.removeAll(always());
        return drop(kept, (rest, part) -> impossible(and(rest, alternatives.opposite(part))));
    }

    /** Halves of an "or" that the other conditions rule out. */
    List<Expression> dead() {
        List<Expression> found = new ArrayList<>();
        eachAny(any -> any.parts().stream()
                .filter(option -> impossible(and(without(any), option)))
                .forEach(found::add));
        return found;
    }

    /** Halves of an "or" that say no more than the other halves. */
    List<Expression> covered() {
        List<Expression> found = new ArrayList<>();
        List<Expression> dead = dead();
        List<Expression> always = always();
        eachAny(any -> {
            List<Expression> kept = new ArrayList<>(any.parts());
            kept.removeAll(dead);
            if (!always.contains(any)) {
                found.addAll(drop(
                        kept,
                        (rest, option) -> impossible(
                                Stream.concat(Stream.of(option), rest.stream().map(alternatives::opposite)))));
            }
        });
        return found;
    }

    private void eachAny(Consumer<Expression.Any> what) {
        parts.stream()
                .filter(Expression.Any.class::isInstance)
                .map(Expression.Any.class::cast)
                .forEach(what);
    }

    /** Whether a part can go, given the rest. */
    private interface Judge {

        boolean drops(List<Expression> rest, Expression part);
    }

    private static List<Expression> drop(List<Expression> kept, Judge judge) {
        List<Expression> found = new ArrayList<>();
        for (Expression part : List.copyOf(kept)) {
            List<Expression> rest = kept.stream().filter(other -> other != part).toList();
            if (!rest.isEmpty() && judge.drops(rest, part)) {
                found.add(part);
                kept.remove(part);
            }
        }
        return found;
    }

    private List<Expression> without(Expression part) {
        return parts.stream().filter(other -> other != part).toList();
    }

    private static Stream<Expression> and(List<Expression> some, Expression other) {
        return Stream.concat(some.stream(), Stream.of(other));
    }

    /** Whether everything that another rule wants of the same question holds whenever this is met. */
    boolean imply(Demands other) {
        return other.parts.stream().allMatch(wanted -> impossible(and(parts, alternatives.opposite(wanted))));
    }

    /** Whether both can be met by one question; true also where that cannot be told. */
    boolean meet(Demands other) {
        return !impossible(Stream.concat(parts.stream(), other.parts.stream()));
    }

    /** What a condition is about, as text. */
    String subject(Expression part) {
        return alternatives.of(List.of(part)).stream()
                .flatMap(way -> new Premises(terms, way).domains().keySet().stream())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** Comparisons of thresholds alone, with what comes out of them as the thresholds stand. */
    void ofThresholds(BiConsumer<Expression, Boolean> what) {
        parts.forEach(part -> ofThresholds(part, what));
    }

    private void ofThresholds(Expression part, BiConsumer<Expression, Boolean> what) {
        if (part instanceof Expression.Any any) {
            any.parts().forEach(option -> ofThresholds(option, what));
        } else if (part instanceof Expression.All all) {
            all.parts().forEach(each -> ofThresholds(each, what));
        } else if (part instanceof Expression.Not not) {
            ofThresholds(not.part(), what);
        } else if (part instanceof Expression.Comparison comparison) {
            Double left = terms.number(comparison.left());
            Double right = terms.number(comparison.right());
            if (left != null && right != null) {
                Domain wanted = Domain.number(comparison.operator(), right);
                boolean holds = comparison.operator().equals("!=")
                        ? !left.equals(right)
                        : !Domain.number("==", left).and(wanted).empty();
                what.accept(comparison, holds);
            }
        }
    }
}
