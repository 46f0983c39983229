package org.courtesy.ruleset.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads tokens as expressions, with the precedences of Java. */
final class ExpressionParser {

    private static final String SYNTAX = "SYNTAX";
    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Token NOTHING = new Token(Token.Kind.SIGN, "", 0, new Position(1, 1));

    private final List<Token> tokens;
    private int at;

    ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean more() {
        return at < tokens.size();
    }

    /** The whole text as one condition. */
    Expression condition() throws UnexpectedTokenException {
        if (tokens.size() > 1 && tokens.get(1).is(":")) {
            at = 2;
        }
        int start = at;
        Expression read = any();
        if (!more()) {
            return read;
        }
        // An operator in letters, such as "matches": complete, but nothing that can be looked into.
        if (peek().kind() == Token.Kind.WORD && start < at) {
            return other(start);
        }
        throw unexpected();
    }

    /** The next statement up to its semicolon. */
    Expression statement() throws UnexpectedTokenException {
        Expression read = any();
        if (!take(";")) {
            // Its end is where the semicolon belongs.
            throw new UnexpectedTokenException("MISSING_SEMICOLON", tokens.get(at - 1));
        }
        return read;
    }

    private Expression any() throws UnexpectedTokenException {
        Expression first = all();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (take("||")) {
            parts.add(peeksComparison() ? half(parts.get(parts.size() - 1)) : all());
        }
        return parts.size() == 1 ? first : new Expression.Any(parts, first.position());
    }

    private Expression all() throws UnexpectedTokenException {
        Expression first = comparison();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (take("&&")) {
            parts.add(peeksComparison() ? half(parts.get(parts.size() - 1)) : comparison());
        }
        return parts.size() == 1 ? first : new Expression.All(parts, first.position());
    }

    // "nps >= 3 && <= 5" asks about the same value twice.
    private Expression half(Expression before) throws UnexpectedTokenException {
        if (!(before instanceof Expression.Comparison whole)) {
            throw unexpected();
        }
        String operator = operator();
        return new Expression.Comparison(whole.left(), operator, sum(), before.position());
    }

    private Expression comparison() throws UnexpectedTokenException {
        if (peeks("!") && !peeks("!=")) {
            Position position = next().position();
            return new Expression.Not(comparison(), position);
        }
        Expression left = sum();
        if (peeksComparison()) {
            String operator = operator();
            return new Expression.Comparison(left, operator, sum(), left.position());
        }
        boolean negated =
                peek().is("not") && at + 1 < tokens.size() && tokens.get(at + 1).is("in");
        if (negated) {
            at++;
        }
        if (peek().is("in")) {
            at++;
            expect("(");
            return new Expression.Membership(left, negated, list(), left.position());
        }
        return left;
    }

    private boolean peeksComparison() {
        return COMPARING.stream().anyMatch(this::peeks);
    }

    private String operator() throws UnexpectedTokenException {
        for (int length = 2; length > 0; length--) {
            for (String operator : COMPARING) {
                if (operator.length() == length && take(operator)) {
                    return operator;
                }
            }
        }
        throw unexpected();
    }

    private Expression sum() throws UnexpectedTokenException {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            String operator = next().text();
            left = new Expression.Arithmetic(left, operator, product(), left.position());
        }
        return left;
    }

    private Expression product() throws UnexpectedTokenException {
        Expression left = primary();
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            String operator = next().text();
            left = new Expression.Arithmetic(left, operator, primary(), left.position());
        }
        return left;
    }

    private Expression primary() throws UnexpectedTokenException {
        Token token = peek();
        if (take("(")) {
            Expression inside = any();
            expect(")");
            return inside;
        }
        if (take("-")) {
            return negative(token);
        }
        if (!more()) {
            throw unexpected();
        }
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(number(next()), token.position());
            case STRING -> new Expression.Literal(unquoted(next().text()), token.position());
            case WORD -> named();
            default -> throw unexpected();
        };
    }

    private Expression negative(Token minus) throws UnexpectedTokenException {
        if (peek().kind() != Token.Kind.NUMBER) {
            Expression of = primary();
            return new Expression.Arithmetic(new Expression.Literal(0, minus.position()), "-", of, minus.position());
        }
        Number value = number(next());
        Object negated = value instanceof Integer whole ? (Object) (-whole) : (Object) (-value.doubleValue());
        return new Expression.Literal(negated, minus.position());
    }

    private Expression named() throws UnexpectedTokenException {
        Token first = next();
        switch (first.text()) {
            case "true", "false" -> {
                return new Expression.Literal(Boolean.valueOf(first.text()), first.position());
            }
            case "null" -> {
                return new Expression.Literal(null, first.position());
            }
            default -> {
                // A name of the rule's own.
            }
        }
        Expression read = call(null, first);
        while (peek().is(".")) {
            next();
            if (peek().kind() != Token.Kind.WORD) {
                throw unexpected();
            }
            read = call(read, next());
        }
        return read;
    }

    private Expression call(Expression target, Token name) throws UnexpectedTokenException {
        if (take("(")) {
            return new Expression.Call(target, name.text(), list(), name.position());
        }
        if (target == null) {
            return new Expression.Path(List.of(name.text()), name.position());
        }
        if (target instanceof Expression.Path path) {
            List<String> names = new ArrayList<>(path.names());
            names.add(name.text());
            return new Expression.Path(names, path.position());
        }
        throw new UnexpectedTokenException(SYNTAX, name);
    }

    private List<Expression> list() throws UnexpectedTokenException {
        List<Expression> values = new ArrayList<>();
        if (take(")")) {
            return values;
        }
        do {
            values.add(any());
        } while (take(","));
        expect(")");
        return values;
    }

    private Number number(Token token) throws UnexpectedTokenException {
        try {
            String digits = token.text().replaceFirst("(?<=\\d)[lLdDfFBI]$", "");
            if (digits.matches("\\d{1,9}")) {
                return Integer.parseInt(digits);
            }
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new UnexpectedTokenException(SYNTAX, token);
        }
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private Expression other(int start) {
        String text =
                tokens.subList(start, tokens.size()).stream().map(Token::text).collect(Collectors.joining(" "));
        return new Expression.Other(text, tokens.get(start).position());
    }

    private Token peek() {
        return more() ? tokens.get(at) : NOTHING;
    }

    private Token next() {
        return tokens.get(at++);
    }

    // Tokens are single signs; an operator of two stands without a space in between.
    private boolean peeks(String operator) {
        for (int i = 0; i < operator.length(); i++) {
            boolean there = at + i < tokens.size()
                    && tokens.get(at + i).is(operator.substring(i, i + 1))
                    && tokens.get(at + i).start() == tokens.get(at).start() + i;
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private boolean take(String operator) {
        boolean there = peeks(operator);
        if (there) {
            at += operator.length();
        }
        return there;
    }

    private void expect(String sign) throws UnexpectedTokenException {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private UnexpectedTokenException unexpected() {
        Token token = more() || tokens.isEmpty() ? peek() : tokens.get(tokens.size() - 1);
        return new UnexpectedTokenException(SYNTAX, token);
    }
}
