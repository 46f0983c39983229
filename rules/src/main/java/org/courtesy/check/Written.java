package org.courtesy.check;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.courtesy.ruleset.source.Expression;

/** Expressions as text, the same for equal ones wherever they stand. */
final class Written {

    private final UnaryOperator<String> names;

    /** @param names what to write for the first of the names of a path */
    Written(UnaryOperator<String> names) {
        this.names = names;
    }

    /** With all names as they are. */
    static String plain(Expression expression) {
        return new Written(UnaryOperator.identity()).text(expression);
    }

    String text(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return path(path.names());
        }
        if (expression instanceof Expression.Literal literal) {
            return literal.value() instanceof String text ? '"' + text + '"' : String.valueOf(literal.value());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return text(comparison.left()) + " " + comparison.operator() + " " + text(comparison.right());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return "(" + text(sum.left()) + " " + sum.operator() + " " + text(sum.right()) + ")";
        }
        if (expression instanceof Expression.Not not) {
            return "!(" + text(not.part()) + ")";
        }
        if (expression instanceof Expression.All all) {
            return sorted(all.parts(), " && ");
        }
        if (expression instanceof Expression.Any any) {
            return sorted(any.parts(), " || ");
        }
        if (expression instanceof Expression.Membership in) {
            return text(in.left()) + (in.negated() ? " not in " : " in ") + sorted(in.values(), ", ");
        }
        if (expression instanceof Expression.Call call) {
            return (call.target() == null ? "" : text(call.target()) + ".")
                    + call.name()
                    + call.arguments().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
        }
        return ((Expression.Other) expression).text();
    }

    private String path(List<String> path) {
        String first = names.apply(path.get(0));
        return path.size() == 1 ? first : first + "." + String.join(".", path.subList(1, path.size()));
    }

    private String sorted(List<Expression> parts, String between) {
        return parts.stream().map(this::text).sorted().collect(Collectors.joining(between, "(", ")"));
    }
}
