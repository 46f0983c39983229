package org.courtesy.check;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.catalogue.Facts;
import org.courtesy.fact.Answer;
import org.courtesy.ruleset.source.Expression;

/**
 * What a rule answers.
 *
 * @param statements each as text, whatever the rule calls its question
 * @param first what it calls first on its question
 * @param adds whether some answer counts as often as it is given
 */
record Answers(Set<String> statements, First first, boolean adds) {

    /** The first call on a question, as far as its arguments are written out. */
    record First(String name, List<String> arguments) {

        private static final First NOTHING = new First("", List.of());

        String argument(int number) {
            return number < arguments.size() ? arguments.get(number) : "";
        }
    }

    /**
     * Reads what stands after "then".
     *
     * @param binding what the rule calls its question
     * @param question its type, null where there is none of that name
     */
    static Answers of(List<Expression> statements, String binding, Class<?> question) {
        Written written = new Written(name -> name.equals(binding) ? "question" : name);
        List<First> calls = statements.stream().map(Answers::first).toList();
        Set<String> adding = question == null
                ? Set.of()
                : Facts.answers(question).stream()
                        .filter(method -> method.getAnnotation(Answer.class).adds())
                        .map(Method::getName)
                        .collect(Collectors.toSet());
        return new Answers(
                statements.stream().map(written::text).collect(Collectors.toCollection(TreeSet::new)),
                calls.isEmpty() ? First.NOTHING : calls.get(0),
                calls.stream().map(First::name).anyMatch(adding::contains));
    }

    private static First first(Expression statement) {
        if (!(statement instanceof Expression.Call call)) {
            return First.NOTHING;
        }
        return call.target() instanceof Expression.Call earlier
                ? first(earlier)
                : new First(
                        call.name(),
                        call.arguments().stream().map(Answers::written).toList());
    }

    private static String written(Expression argument) {
        if (argument instanceof Expression.Literal literal) {
            return String.valueOf(literal.value());
        }
        return argument instanceof Expression.Path path ? path.text() : "";
    }

    boolean same(Answers other) {
        return statements.equals(other.statements);
    }

    /** Whether another rule that fires as well says all of this already. */
    boolean within(Answers other) {
        return !adds && other.statements.containsAll(statements);
    }
}
