package org.courtesy.ruleset.guard;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import org.courtesy.ruleset.source.ConsequenceText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.Token;

/** What a consequence may do: answer a question that its rule looked at, with constants, or with what can be read of it. */
final class Consequences {

    private final Scope scope;
    private final Cursor cursor;
    private int depth;

    private Consequences(Scope scope, Cursor cursor) {
        this.scope = scope;
        this.cursor = cursor;
    }

    static void look(ConsequenceText consequence, Scope scope) throws NotAllowed {
        List<Token> tokens = consequence.tokens();
        for (Token token : tokens) {
            // The compiler rewrites the text of consequences before it parses them; what hides from a parser does not
            // from that.
            if (token.kind() == Token.Kind.COMMENT) {
                throw new NotAllowed("FORBIDDEN_COMMENT", token.position());
            }
        }
        if (tokens.size() > Limits.CONSEQUENCE_TOKENS) {
            throw new NotAllowed("TOO_LONG", consequence.position(), Integer.toString(Limits.CONSEQUENCE_TOKENS));
        }
        if (tokens.isEmpty()) {
            throw new NotAllowed("NO_ANSWER", consequence.position());
        }
        Cursor cursor = new Cursor(tokens, consequence.position());
        Consequences consequences = new Consequences(scope, cursor);
        for (Statement statement : parse(consequence, tokens).getStatements()) {
            consequences.statement(statement);
        }
        cursor.takeEnd();
    }

    private static BlockStmt parse(ConsequenceText consequence, List<Token> tokens) throws NotAllowed {
        ParseResult<BlockStmt> result =
                new JavaParser().parse(ParseStart.BLOCK, Providers.provider("{\n" + consequence.text() + "\n}"));
        if (result.isSuccessful() && result.getResult().isPresent()) {
            return result.getResult().get();
        }
        throw syntax(result.getProblems(), consequence, tokens);
    }

    // Lines are counted from the brace in front of the text, and its own first line may begin further right.
    private static NotAllowed syntax(List<Problem> problems, ConsequenceText consequence, List<Token> tokens) {
        int line = problems.stream()
                .flatMap(problem -> problem.getLocation().stream())
                .map(TokenRange::getBegin)
                .flatMap(token -> token.getRange().stream())
                .mapToInt(range -> range.begin.line - 2 + consequence.position().line())
                .findFirst()
                .orElse(consequence.position().line());
        Token last = tokens.get(tokens.size() - 1);
        Token place = tokens.stream()
                .filter(token -> token.position().line() >= line)
                .findFirst()
                .orElse(last);
        boolean unfinished = last.is(")");
        return unfinished
                ? new NotAllowed("MISSING_SEMICOLON", last.position(), last.text())
                : new NotAllowed("SYNTAX", place.position(), place.text());
    }

    private void statement(Statement statement) throws NotAllowed {
        if (statement instanceof ExpressionStmt simple && simple.getExpression() instanceof MethodCallExpr call) {
            answer(call);
            cursor.take(";");
        } else {
            throw cursor.notAllowed("FORBIDDEN_CONSEQUENCE", cursor.peek());
        }
    }

    private Class<?> answer(MethodCallExpr call) throws NotAllowed {
        deeper();
        Class<?> owner = answerer(call.getScope());
        cursor.take(".");
        String name = call.getNameAsString();
        Class<?> given = Vocabulary.answer(owner, name, call.getArguments().size())
                .orElseThrow(() -> cursor.notAllowed("FORBIDDEN_CALL", name, owner.getSimpleName()));
        cursor.take(name, "(");
        arguments(call.getArguments());
        cursor.take(")");
        depth--;
        return given;
    }

    private Class<?> answerer(Optional<Expression> answerer) throws NotAllowed {
        if (answerer.isPresent() && answerer.get() instanceof MethodCallExpr call) {
            return answer(call);
        }
        return bound(answerer).filter(Vocabulary::isQuestion).orElseThrow(this::forbidden);
    }

    private Optional<Class<?>> bound(Optional<Expression> expression) throws NotAllowed {
        if (expression.isPresent() && expression.get() instanceof NameExpr name) {
            Optional<Class<?>> type = scope.binding(name.getNameAsString());
            if (type.isPresent()) {
                cursor.take(name.getNameAsString());
            }
            return type;
        }
        return Optional.empty();
    }

    private void arguments(List<Expression> arguments) throws NotAllowed {
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                cursor.take(",");
            }
            argument(arguments.get(i));
        }
    }

    /** Gives its type. */
    private Class<?> argument(Expression expression) throws NotAllowed {
        deeper();
        Class<?> type = argumentHere(expression);
        depth--;
        return type;
    }

    private Class<?> argumentHere(Expression expression) throws NotAllowed {
        if (expression instanceof MethodCallExpr call) {
            return reading(call);
        }
        if (expression instanceof NameExpr) {
            return bound(Optional.of(expression)).orElseThrow(this::forbidden);
        }
        if (expression instanceof FieldAccessExpr field && field.getScope() instanceof NameExpr owner) {
            Class<?> enumeration = scope.enumeration(owner.getNameAsString()).orElseThrow(this::forbidden);
            return Constants.take(cursor, enumeration, field.getNameAsString());
        }
        if (expression instanceof BinaryExpr reckoned && Vocabulary.ARITHMETIC.contains(reckoned.getOperator())) {
            number(reckoned.getLeft());
            cursor.takeSigns(reckoned.getOperator().asString());
            number(reckoned.getRight());
            return double.class;
        }
        if (expression instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS) {
            cursor.take("-");
            number(minus.getExpression());
            return double.class;
        }
        return constant(expression);
    }

    private void number(Expression expression) throws NotAllowed {
        Position position = cursor.position();
        String written = cursor.peek();
        if (!Vocabulary.isNumber(argument(expression))) {
            throw new NotAllowed("NO_NUMBER", position, written);
        }
    }

    private Class<?> constant(Expression expression) throws NotAllowed {
        if (expression.getClass() == BooleanLiteralExpr.class) {
            cursor.take(Boolean.toString(((BooleanLiteralExpr) expression).getValue()));
            return boolean.class;
        }
        // A text here is a code and nothing else: none can pretend to be code of another kind.
        boolean text = expression.getClass() == StringLiteralExpr.class;
        if (!text
                && expression.getClass() != IntegerLiteralExpr.class
                && expression.getClass() != DoubleLiteralExpr.class) {
            throw forbidden();
        }
        String value = ((LiteralStringValueExpr) expression).getValue();
        String written = text ? '"' + value + '"' : value;
        if (text ? !Literals.isCode(written) : !Literals.isNumber(written)) {
            throw cursor.notAllowed("FORBIDDEN_LITERAL", written);
        }
        cursor.take(written);
        return text ? String.class : double.class;
    }

    private Class<?> reading(MethodCallExpr call) throws NotAllowed {
        deeper();
        Class<?> owner = call.getScope().isPresent() && call.getScope().get() instanceof MethodCallExpr inner
                ? reading(inner)
                : bound(call.getScope()).orElseThrow(this::forbidden);
        cursor.take(".");
        String name = call.getNameAsString();
        Class<?> type = Vocabulary.call(owner, name, call.getArguments().size())
                .orElseThrow(() -> cursor.notAllowed("FORBIDDEN_CALL", name, owner.getSimpleName()));
        cursor.take(name, "(");
        arguments(call.getArguments());
        cursor.take(")");
        depth--;
        return type;
    }

    private NotAllowed forbidden() {
        return cursor.notAllowed("FORBIDDEN_CONSEQUENCE", cursor.peek());
    }

    private void deeper() throws NotAllowed {
        depth++;
        if (depth > Limits.DEPTH) {
            throw cursor.notAllowed("TOO_DEEP", Integer.toString(Limits.DEPTH));
        }
    }
}
