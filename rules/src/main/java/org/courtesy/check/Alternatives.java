package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * Conditions taken apart into alternatives: lists of things that hold together, without "or" and without "not" before
 * anything that has parts. What would become too many stays in one piece.
 */
final class Alternatives {

    /** People do not write more; whatever multiplies beyond it is left as it is. */
    private static final int MOST = 64;

    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", "<=", ">", ">", "<=", ">=", "<");

    private final Terms terms;

    Alternatives(Terms terms) {
        this.terms = terms;
    }

    /** The alternatives in which all conditions hold; at least one. */
    List<List<Expression>> of(List<Expression> conditions) {
        return together(conditions, null);
    }

    private List<List<Expression>> of(Expression condition) {
        if (condition instanceof Expression.All all) {
            return together(all.parts(), all);
        }
        if (condition instanceof Expression.Any any) {
            List<List<Expression>> found =
                    any.parts().stream().flatMap(part -> of(part).stream()).toList();
            return found.size() > MOST ? inOnePiece(any) : found;
        }
        if (condition instanceof Expression.Not not) {
            Expression opposite = opposite(not.part());
            return opposite instanceof Expression.Not ? inOnePiece(opposite) : of(opposite);
        }
        if (condition instanceof Expression.Comparison comparison) {
            return comparison.operator().equals("!=") && numbers(comparison)
                    ? Stream.of("<", ">")
                            .map(operator -> List.of(with(operator, comparison)))
                            .toList()
                    : inOnePiece(comparison);
        }
        return condition instanceof Expression.Membership in && terms.alwaysNumber(in.left())
                ? oneByOne(in)
                : inOnePiece(condition);
    }

    private static List<List<Expression>> inOnePiece(Expression condition) {
        return List.of(List.of(condition));
    }

    /** @param whole what the parts are parts of, null where each stands for itself */
    private List<List<Expression>> together(List<Expression> parts, Expression whole) {
        List<List<Expression>> all = List.of(List.of());
        for (Expression part : parts) {
            List<List<Expression>> ways = of(part);
            boolean tooMany = all.size() * ways.size() > MOST;
            if (tooMany && whole != null) {
                return inOnePiece(whole);
            }
            all = product(all, tooMany ? inOnePiece(part) : ways);
        }
        return all;
    }

    private static List<List<Expression>> product(List<List<Expression>> some, List<List<Expression>> others) {
        List<List<Expression>> all = new ArrayList<>();
        for (List<Expression> one : some) {
            for (List<Expression> other : others) {
                all.add(Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        return all;
    }

    private List<List<Expression>> oneByOne(Expression.Membership in) {
        String operator = in.negated() ? "!=" : "==";
        List<Expression> parts = in.values().stream()
                .<Expression>map(value -> new Expression.Comparison(in.left(), operator, value, in.position()))
                .toList();
        return of(in.negated() ? new Expression.All(parts, in.position()) : new Expression.Any(parts, in.position()));
    }

    /** What holds exactly when this does not. */
    Expression opposite(Expression condition) {
        Position place = condition.position();
        if (condition instanceof Expression.Not not) {
            return not.part();
        }
        if (condition instanceof Expression.All all) {
            return new Expression.Any(all.parts().stream().map(this::opposite).toList(), place);
        }
        if (condition instanceof Expression.Any any) {
            return new Expression.All(any.parts().stream().map(this::opposite).toList(), place);
        }
        if (condition instanceof Expression.Membership in) {
            return new Expression.Membership(in.left(), !in.negated(), in.values(), place);
        }
        if (condition instanceof Expression.Comparison comparison && hasOpposite(comparison)) {
            return with(OPPOSITE.get(comparison.operator()), comparison);
        }
        return new Expression.Not(condition, place);
    }

    // A value that is missing is neither less than another one, nor greater, nor the same.
    private boolean hasOpposite(Expression.Comparison comparison) {
        return comparison.operator().equals("==") || comparison.operator().equals("!=") || numbers(comparison);
    }

    private boolean numbers(Expression.Comparison comparison) {
        return terms.alwaysNumber(comparison.left()) && terms.alwaysNumber(comparison.right());
    }

    private static Expression with(String operator, Expression.Comparison comparison) {
        return new Expression.Comparison(comparison.left(), operator, comparison.right(), comparison.position());
    }
}
