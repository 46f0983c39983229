package org.courtesy.ruleset.source;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.ruleset.Diagnostic;

/**
 * A condition, or the statements of a consequence, as expressions with their places. The parser of the build keeps no places
 * and overlooks what follows a complete condition, so this reads the tokens.
 *
 * @param expressions one for a condition, one for each statement of a consequence; what comes before a problem is kept
 * @param problems the first thing that could not be read, if any
 */
public record Expressions(List<Expression> expressions, List<Diagnostic> problems) {

    public Expressions {
        expressions = List.copyOf(expressions);
        problems = List.copyOf(problems);
    }

    /** Reads one condition; a name that it is bound to is left out. */
    public static Expressions of(String file, ConditionText condition) {
        List<Token> tokens = tokens(condition.text(), condition.position());
        try {
            return new Expressions(List.of(new ExpressionParser(tokens).condition()), List.of());
        } catch (UnexpectedTokenException e) {
            return new Expressions(List.of(), List.of(problem(file, e)));
        }
    }

    /** Reads a consequence, statement by statement. */
    public static Expressions of(String file, ConsequenceText consequence) {
        ExpressionParser parser = new ExpressionParser(tokens(consequence.text(), consequence.position()));
        List<Expression> statements = new ArrayList<>();
        try {
            while (parser.more()) {
                statements.add(parser.statement());
            }
            return new Expressions(statements, List.of());
        } catch (UnexpectedTokenException e) {
            return new Expressions(statements, List.of(problem(file, e)));
        }
    }

    private static Diagnostic problem(String file, UnexpectedTokenException unexpected) {
        Token token = unexpected.token();
        return Diagnostic.error(unexpected.code(), file, token.position().line(), token.text())
                .at(token.position().column());
    }

    private static List<Token> tokens(String text, Position start) {
        return Tokens.of(text, start).stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .toList();
    }
}
