package org.courtesy.ruleset.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courtesy.ruleset.Diagnostic;

/**
 * What was opened and not closed: quotes, comments, brackets, rules. The engine's parser notices that only where it stumbles
 * over something later; here it is reported where it was opened.
 */
final class Nesting {

    /** With every bracket within another one the engine's parser takes twice as long. */
    private static final int DEEPEST = 8;

    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}");
    private static final Set<String> SECTIONS = Set.of("when", "then", "end", "rule");

    private final String path;
    private final Deque<Token> open = new ArrayDeque<>();
    private Token rule;

    private Nesting(String path) {
        this.path = path;
    }

    /**
     * The first thing that is not closed, or was never opened, or is opened too deep within others.
     *
     * @param tokens without comments
     */
    static Optional<Diagnostic> firstFault(String path, List<Token> tokens) {
        return new Nesting(path).fault(tokens);
    }

    private Optional<Diagnostic> fault(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean name = i > 0 && tokens.get(i - 1).is(".") && tokens.get(i).kind() == Token.Kind.WORD;
            Optional<Diagnostic> fault = name ? Optional.empty() : fault(tokens.get(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (!open.isEmpty()) {
            return Optional.of(error("BRACKET_NOT_CLOSED", open.peek()));
        }
        return Optional.ofNullable(rule).map(unfinished -> error("RULE_WITHOUT_END", unfinished));
    }

    private Optional<Diagnostic> fault(Token token) {
        if (token.kind() == Token.Kind.OPEN_STRING) {
            return Optional.of(error("QUOTE_NOT_CLOSED", token));
        }
        if (token.kind() == Token.Kind.OPEN_COMMENT) {
            return Optional.of(error("COMMENT_NOT_CLOSED", token));
        }
        if (token.kind() == Token.Kind.WORD && SECTIONS.contains(token.text())) {
            return section(token);
        }
        if (token.kind() == Token.Kind.SIGN) {
            return bracket(token);
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> section(Token token) {
        if (!open.isEmpty()) {
            return Optional.of(error("BRACKET_NOT_CLOSED", open.peek()));
        }
        if (token.is("rule") && rule != null) {
            return Optional.of(error("RULE_WITHOUT_END", rule));
        }
        if (token.is("rule")) {
            rule = token;
        } else if (token.is("end")) {
            rule = null;
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> bracket(Token token) {
        if (BRACKETS.containsKey(token.text())) {
            open.push(token);
            if (open.size() > DEEPEST) {
                return Optional.of(error("BRACKETS_TOO_DEEP", token, Integer.toString(DEEPEST)));
            }
        } else if (BRACKETS.containsValue(token.text())) {
            if (open.isEmpty() || !BRACKETS.get(open.peek().text()).equals(token.text())) {
                return Optional.of(error("BRACKET_NEVER_OPENED", token));
            }
            open.pop();
        }
        return Optional.empty();
    }

    private Diagnostic error(String code, Token token) {
        boolean quote = token.kind() == Token.Kind.OPEN_STRING;
        return error(code, token, quote ? token.text().substring(0, 1) : token.text());
    }

    private Diagnostic error(String code, Token token, String detail) {
        return Diagnostic.error(code, path, token.position().line(), detail)
                .at(token.position().column());
    }
}
