package org.courtesy.check;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.catalogue.Facts;
import org.courtesy.fact.Within;
import org.courtesy.ruleset.source.Expression;

/**
 * What is known beforehand of the terms that conditions about one question compare: the values of thresholds, the types of
 * fields and the values which they can have at all.
 */
final class Terms {

    private static final String POLICY = "policy.";
    private static final Domain TRUTH = Domain.words(Set.of("true", "false"));

    private final Class<?> question;
    private final Map<String, Double> thresholds;

    /**
     * @param question that the conditions are about; null where there is none of that name
     * @param thresholds values of {@code policy.csv} by name
     */
    Terms(Class<?> question, Map<String, Double> thresholds) {
        this.question = question;
        this.thresholds = thresholds;
    }

    /** The thresholds of a set, as far as their rows can be read. */
    static Map<String, Double> thresholds(Map<String, String> files) {
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

    /** The number behind a term, as the thresholds stand; null where it is none or depends on the question. */
    Double number(Expression term) {
        if (term instanceof Expression.Literal literal && literal.value() instanceof Number number) {
            return number.doubleValue();
        }
        if (term instanceof Expression.Path path && path.text().startsWith(POLICY)) {
            return thresholds.get(path.text().substring(POLICY.length()));
        }
        if (term instanceof Expression.Call call
                && call.name().equals("own")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Literal literal) {
            return thresholds.get(String.valueOf(literal.value()));
        }
        return term instanceof Expression.Arithmetic sum ? reckoned(sum) : null;
    }

    private Double reckoned(Expression.Arithmetic sum) {
        Double left = number(sum.left());
        Double right = number(sum.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (sum.operator()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            // How the engine divides depends on the types.
            default -> null;
        };
    }

    /** The word behind a term: a constant, a text, true, false or null; null where it is none. */
    static String word(Expression term) {
        if (term instanceof Expression.Literal literal && !(literal.value() instanceof Number)) {
            return String.valueOf(literal.value());
        }
        return term instanceof Expression.Path path
                        && Character.isUpperCase(path.names().get(0).charAt(0))
                ? path.text()
                : null;
    }

    /** Whether a term is a number in every case, so that of less, equal and greater one holds. */
    boolean alwaysNumber(Expression term) {
        if (number(term) != null) {
            return true;
        }
        if (term instanceof Expression.Arithmetic sum) {
            return alwaysNumber(sum.left()) && alwaysNumber(sum.right());
        }
        Method reader = reader(term);
        return reader != null && reader.getReturnType().isPrimitive() && !truth(reader);
    }

    /** Whether a term is a number without a fraction. */
    boolean whole(Expression term) {
        Method reader = reader(term);
        return reader != null && (reader.getReturnType() == int.class || reader.getReturnType() == long.class);
    }

    /** The values that a term can have at all. */
    Domain possible(Expression term) {
        Method reader = reader(term);
        if (reader == null) {
            return Domain.ANY;
        }
        Within within = reader.getAnnotation(Within.class);
        if (within != null) {
            return Domain.number(">=", within.least()).and(Domain.number("<=", within.most()));
        }
        return truth(reader) ? TRUTH : Domain.ANY;
    }

    private static boolean truth(Method reader) {
        return reader.getReturnType() == boolean.class;
    }

    private Method reader(Expression term) {
        if (question == null || !(term instanceof Expression.Path path)) {
            return null;
        }
        return reader(question, path.names());
    }

    private static Method reader(Class<?> type, List<String> names) {
        Method reader = Facts.fields(type).get(names.get(0));
        return reader == null || names.size() == 1
                ? reader
                : reader(reader.getReturnType(), names.subList(1, names.size()));
    }
}
