package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.fact.CodeKind;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * A code that a consequence gives, and the key of the sentence that people read for it.
 *
 * @param key in the texts, e.g. {@code refusal.OPEN_COMPLAINT}
 */
record Used(String key, Position position) {

    /** Answers that take a code, and of what kind it is; the drivers have two. */
    private static final Map<String, CodeKind> ANSWERS = Map.of(
            "refuse", CodeKind.REFUSAL,
            "liftedBy", CodeKind.LIFT,
            "advise", CodeKind.ADVICE,
            "driver", CodeKind.DRIVER,
            "stop", CodeKind.ALERT,
            "warn", CodeKind.ALERT,
            "note", CodeKind.ALERT);

    /** The registered codes among the answers of a consequence. */
    static List<Used> in(List<Expression> statements, CodeBook codes) {
        List<Used> found = new ArrayList<>();
        statements.forEach(statement -> collect(statement, codes, found));
        return found;
    }

    private static void collect(Expression expression, CodeBook codes, List<Used> found) {
        if (expression instanceof Expression.Call call) {
            if (call.target() != null) {
                collect(call.target(), codes, found);
            }
            CodeKind kind = ANSWERS.get(call.name());
            List<String> literals =
                    call.arguments().stream().flatMap(Used::text).toList();
            if (kind != null && !literals.isEmpty() && codes.of(kind).contains(literals.get(0))) {
                found.add(new Used(TextBook.key(kind, String.join(".", literals)), call.position()));
            }
        }
    }

    private static Stream<String> text(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof String text
                ? Stream.of(text)
                : Stream.empty();
    }
}
