package org.courtesy.ruleset.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtesy.ruleset.Diagnostic;

/**
 * Casts, such as {@code (int) a}. The engine's parser reads everything behind one twice, so that twenty in a row keep it busy
 * for seconds and thirty for hours; a rule needs none, so they never get that far.
 */
final class Casts {

    private static final Set<String> OF_TYPES = Set.of(".", ",", "[", "]", "<", ">", "?", "&");
    private static final Set<String> OF_OPERANDS = Set.of("(", "!", "~", "-", "+");

    /** Words that may follow a value. */
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "exists", "in", "contains", "memberOf", "matches", "then", "when", "end");

    private Casts() {}

    static Optional<Diagnostic> first(String path, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            int end = tokens.get(i).is("(") && tokens.get(i - 1).kind() != Token.Kind.WORD ? endOfType(tokens, i) : 0;
            if (end > 0 && end + 1 < tokens.size() && beginsOperand(tokens.get(end + 1))) {
                Position position = tokens.get(i).position();
                return Optional.of(Diagnostic.error("FORBIDDEN_CAST", path, position.line())
                        .at(position.column()));
            }
        }
        return Optional.empty();
    }

    /** The closing bracket when nothing but a type stands before it, else 0. */
    private static int endOfType(List<Token> tokens, int open) {
        int i = open + 1;
        while (i < tokens.size() && isOfType(tokens.get(i))) {
            i++;
        }
        return i > open + 1 && i < tokens.size() && tokens.get(i).is(")") ? i : 0;
    }

    private static boolean isOfType(Token token) {
        return token.kind() == Token.Kind.WORD || OF_TYPES.contains(token.text());
    }

    private static boolean beginsOperand(Token token) {
        return switch (token.kind()) {
            case WORD -> !OPERATORS.contains(token.text());
            case NUMBER, STRING -> true;
            default -> OF_OPERANDS.contains(token.text());
        };
    }
}
