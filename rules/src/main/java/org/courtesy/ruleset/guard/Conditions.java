package org.courtesy.ruleset.guard;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.ruleset.source.ConditionText;
import org.courtesy.ruleset.source.Position;
import org.courtesy.ruleset.source.Token;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * What a condition may say about a fact: comparisons of what can be read of it with each other and with constants, joined
 * by and, or, not.
 */
final class Conditions {

    private static final Set<BinaryExpr.Operator> COMPARISONS = Set.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private static final Set<BinaryExpr.Operator> JOINS = Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    /** The type of {@code null}. */
    private static final Class<?> NOTHING = Void.class;

    private final Class<?> fact;
    private final Scope scope;
    private final Cursor cursor;
    private int depth;

    private Conditions(Class<?> fact, Scope scope, Cursor cursor) {
        this.fact = fact;
        this.scope = scope;
        this.cursor = cursor;
    }

    /**
     * Looks at a condition and adds what it binds to the scope.
     *
     * @param fact what the condition's pattern looks at
     */
    static void look(ConditionText condition, Class<?> fact, Scope scope) throws NotAllowed {
        List<Token> tokens = condition.tokens();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.COMMENT) {
                throw new NotAllowed("FORBIDDEN_COMMENT", token.position());
            }
        }
        if (tokens.size() > Limits.CONDITION_TOKENS) {
            throw new NotAllowed("TOO_LONG", condition.position(), Integer.toString(Limits.CONDITION_TOKENS));
        }
        Cursor cursor = new Cursor(tokens, condition.position());
        new Conditions(fact, scope, cursor).condition(parse(condition));
        cursor.takeEnd();
    }

    /** Where the pieces of some conditions stand. */
    static Set<Position> places(List<ConditionText> conditions) {
        return conditions.stream()
                .map(ConditionText::tokens)
                .flatMap(List::stream)
                .map(Token::position)
                .collect(Collectors.toSet());
    }

    // The very parser that the compiler uses for conditions.
    private static DrlxExpression parse(ConditionText condition) throws NotAllowed {
        try {
            return DrlxParseUtil.parseExpression(condition.text());
        } catch (RuntimeException | StackOverflowError e) {
            throw new NotAllowed("CONDITION_SYNTAX", condition.position(), condition.text());
        }
    }

    private void condition(DrlxExpression condition) throws NotAllowed {
        if (condition.getBind() == null) {
            truth(condition.getExpr());
        } else {
            Position position = cursor.position();
            String name = condition.getBind().getIdentifier();
            cursor.take(name, ":");
            scope.bind(name, value(condition.getExpr()), position);
        }
    }

    /** Something that holds or not. */
    private void truth(Expression expression) throws NotAllowed {
        deeper();
        if (expression.getClass() == EnclosedExpr.class) {
            cursor.take("(");
            truth(((EnclosedExpr) expression).getInner());
            cursor.take(")");
        } else if (expression instanceof BinaryExpr joined && JOINS.contains(joined.getOperator())) {
            truth(joined.getLeft());
            cursor.takeSigns(joined.getOperator().asString());
            truth(joined.getRight());
        } else if (expression instanceof BinaryExpr compared && COMPARISONS.contains(compared.getOperator())) {
            value(compared.getLeft());
            cursor.takeSigns(compared.getOperator().asString());
            value(compared.getRight());
        } else if (expression instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            cursor.take("!");
            truth(not.getExpression());
        } else if (expression.getClass() == PointFreeExpr.class) {
            membership((PointFreeExpr) expression);
        } else {
            Position position = cursor.position();
            String written = cursor.peek();
            if (!TRUTHS.contains(value(expression))) {
                throw new NotAllowed("NO_CONDITION", position, written);
            }
        }
        depth--;
    }

    private void membership(PointFreeExpr expression) throws NotAllowed {
        if (expression.getArg1() != null) {
            throw forbidden();
        }
        Class<?> left = value(expression.getLeft());
        if (expression.isNegated()) {
            cursor.take("not");
        }
        String operator = expression.getOperator().getIdentifier();
        switch (operator) {
            case "in" -> {
                // A count is a long, which is among no list of whole numbers.
                expect(left != long.class, operator);
                cursor.take("in", "(");
                values(expression.getRight());
                cursor.take(")");
            }
            case "contains" -> {
                expect(left == String.class || Collection.class.isAssignableFrom(left), operator);
                cursor.take(operator);
                value(only(expression));
            }
            case "memberOf" -> {
                cursor.take(operator);
                expect(Collection.class.isAssignableFrom(value(only(expression))), operator);
            }
            case "matches" -> {
                expect(left == String.class, operator);
                cursor.take(operator);
                pattern(only(expression));
            }
            default -> throw cursor.notAllowed("FORBIDDEN_OPERATOR", cursor.peek());
        }
    }

    private void expect(boolean right, String operator) throws NotAllowed {
        if (!right) {
            throw cursor.notAllowed("FORBIDDEN_OPERATOR", operator);
        }
    }

    private Expression only(PointFreeExpr expression) throws NotAllowed {
        if (expression.getRight().size() != 1) {
            throw cursor.notUnderstood();
        }
        return expression.getRight().get(0);
    }

    private void pattern(Expression expression) throws NotAllowed {
        if (expression.getClass() != StringLiteralExpr.class) {
            throw cursor.notAllowed("FORBIDDEN_PATTERN", cursor.peek());
        }
        String pattern = ((StringLiteralExpr) expression).getValue();
        if (!SafePattern.isSafe(pattern)) {
            throw cursor.notAllowed("FORBIDDEN_PATTERN", pattern);
        }
        literal((StringLiteralExpr) expression);
    }

    private void values(List<Expression> expressions) throws NotAllowed {
        if (expressions.size() > Limits.LISTED_VALUES) {
            throw cursor.notAllowed("TOO_LONG", Integer.toString(Limits.LISTED_VALUES));
        }
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                cursor.take(",");
            }
            value(expressions.get(i));
        }
    }

    /** Something that can be compared; gives its type. */
    private Class<?> value(Expression expression) throws NotAllowed {
        deeper();
        Class<?> type = valueHere(expression);
        depth--;
        return type;
    }

    private Class<?> valueHere(Expression expression) throws NotAllowed {
        if (expression.getClass() == DrlNameExpr.class || expression.getClass() == NameExpr.class) {
            return name((NameExpr) expression);
        }
        if (expression.getClass() == FieldAccessExpr.class) {
            return field((FieldAccessExpr) expression);
        }
        if (expression.getClass() == MethodCallExpr.class) {
            return call((MethodCallExpr) expression);
        }
        if (expression.getClass() == EnclosedExpr.class) {
            cursor.take("(");
            Class<?> inner = value(((EnclosedExpr) expression).getInner());
            cursor.take(")");
            return inner;
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

    private Class<?> constant(Expression expression) throws NotAllowed {
        if (expression.getClass() == BooleanLiteralExpr.class) {
            cursor.take(Boolean.toString(((BooleanLiteralExpr) expression).getValue()));
            return boolean.class;
        }
        if (expression.getClass() == NullLiteralExpr.class) {
            cursor.take("null");
            return NOTHING;
        }
        if (expression.getClass() == StringLiteralExpr.class
                || expression.getClass() == IntegerLiteralExpr.class
                || expression.getClass() == DoubleLiteralExpr.class) {
            return literal((LiteralStringValueExpr) expression);
        }
        throw forbidden();
    }

    private Class<?> literal(LiteralStringValueExpr literal) throws NotAllowed {
        boolean text = literal.getClass() == StringLiteralExpr.class;
        String written = text ? '"' + literal.getValue() + '"' : literal.getValue();
        if (text ? !Literals.isString(written) : !Literals.isNumber(written)) {
            throw cursor.notAllowed("FORBIDDEN_LITERAL", written);
        }
        cursor.take(written);
        return text ? String.class : double.class;
    }

    private void number(Expression expression) throws NotAllowed {
        Position position = cursor.position();
        String written = cursor.peek();
        if (!Vocabulary.isNumber(value(expression))) {
            throw new NotAllowed("NO_NUMBER", position, written);
        }
    }

    private Class<?> name(NameExpr expression) throws NotAllowed {
        String name = expression.getNameAsString();
        Optional<Class<?>> type = scope.binding(name).or(() -> Vocabulary.field(fact, name));
        if (type.isEmpty()) {
            throw cursor.notAllowed("UNKNOWN_FIELD", name, fact.getSimpleName());
        }
        cursor.take(name);
        return type.get();
    }

    private Class<?> field(FieldAccessExpr expression) throws NotAllowed {
        String name = expression.getNameAsString();
        if (expression.getScope() instanceof NameExpr owner) {
            Optional<Class<?>> enumeration = scope.enumeration(owner.getNameAsString());
            if (enumeration.isPresent()) {
                return Constants.take(cursor, enumeration.get(), name);
            }
        }
        Class<?> owner = value(expression.getScope());
        cursor.take(".");
        Class<?> type = Vocabulary.field(owner, name)
                .orElseThrow(() -> cursor.notAllowed("UNKNOWN_FIELD", name, owner.getSimpleName()));
        cursor.take(name);
        return type;
    }

    private Class<?> call(MethodCallExpr expression) throws NotAllowed {
        String name = expression.getNameAsString();
        if (expression.getScope().isEmpty()) {
            throw cursor.notAllowed("FORBIDDEN_CALL", name, fact.getSimpleName());
        }
        Class<?> owner = value(expression.getScope().get());
        cursor.take(".");
        Class<?> type = Vocabulary.call(owner, name, expression.getArguments().size())
                .orElseThrow(() -> cursor.notAllowed("FORBIDDEN_CALL", name, owner.getSimpleName()));
        cursor.take(name, "(");
        values(expression.getArguments());
        cursor.take(")");
        return type;
    }

    private NotAllowed forbidden() {
        return cursor.notAllowed("FORBIDDEN_CONDITION", cursor.peek());
    }

    private void deeper() throws NotAllowed {
        depth++;
        if (depth > Limits.DEPTH) {
            throw cursor.notAllowed("TOO_DEEP", Integer.toString(Limits.DEPTH));
        }
    }
}
