package org.courtesy.check;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.catalogue.Facts;
import org.courtesy.fact.CodeKind;
import org.courtesy.fact.Policy;
import org.courtesy.ruleset.source.AccumulateText;
import org.courtesy.ruleset.source.Expression;
import org.courtesy.ruleset.source.Position;

/**
 * Finds out of which type each expression of a rule is, and says where one does not fit: unknown fields, constants, codes and
 * methods, and what cannot be compared.
 */
final class Typing {

    /** How the names begin that a rule gives to facts and values. */
    private static final String BOUND = "$";

    private final Map<String, Class<?>> types;
    private final Map<String, Class<?>> bindings;
    private final CodeBook codes;
    private final Findings findings;
    private final Set<String> unknown = new HashSet<>();

    /**
     * @param types what the file imports, by simple name
     * @param bindings types of facts and values by the name that the rule gives them
     */
    Typing(Map<String, Class<?>> types, Map<String, Class<?>> bindings, CodeBook codes, Findings findings) {
        this.types = types;
        this.bindings = bindings;
        this.codes = codes;
        this.findings = findings;
    }

    /** A condition about a fact; it is either true or false. */
    void condition(Class<?> fact, Expression condition) {
        Typed typed = in(fact, condition);
        if (typed.known() && !typed.truth()) {
            findings.error("NOT_A_CONDITION", condition.position(), typed.name());
        }
    }

    /** A value that a condition gives a name to. */
    void bound(Class<?> fact, String name, Expression value) {
        Typed typed = in(fact, value);
        if (typed.known()) {
            bindings.put(name, typed.type());
        } else {
            unknown.add(name);
        }
    }

    /** What comes out of an accumulate; a function that there is none of, the guard refuses. */
    void reckoned(AccumulateText reckoned) {
        if (reckoned.function().equals("count")) {
            bindings.put(reckoned.binding(), Long.class);
        } else if (reckoned.function().equals("average")) {
            bindings.put(reckoned.binding(), Double.class);
        } else if (reckoned.arguments().size() == 1
                && bindings.containsKey(reckoned.arguments().get(0))) {
            bindings.put(reckoned.binding(), bindings.get(reckoned.arguments().get(0)));
        } else {
            unknown.add(reckoned.binding());
        }
    }

    private Typed in(Class<?> fact, Expression expression) {
        if (expression instanceof Expression.All all) {
            all.parts().forEach(part -> condition(fact, part));
            return Typed.of(boolean.class);
        }
        if (expression instanceof Expression.Any any) {
            any.parts().forEach(part -> condition(fact, part));
            return Typed.of(boolean.class);
        }
        if (expression instanceof Expression.Not not) {
            condition(fact, not.part());
            return Typed.of(boolean.class);
        }
        if (expression instanceof Expression.Comparison comparison) {
            compare(fact, comparison);
            return Typed.of(boolean.class);
        }
        if (expression instanceof Expression.Membership membership) {
            Typed left = in(fact, membership.left());
            membership.values().forEach(value -> same(left, value, in(fact, value)));
            return Typed.of(boolean.class);
        }
        return value(fact, expression);
    }

    private void compare(Class<?> fact, Expression.Comparison comparison) {
        Typed left = in(fact, comparison.left());
        Typed right = in(fact, comparison.right());
        boolean equality =
                comparison.operator().equals("==") || comparison.operator().equals("!=");
        if (!equality && (!left.ordered() || !right.ordered())) {
            Typed wrong = left.ordered() ? right : left;
            findings.error("NO_ORDER", comparison.position(), comparison.operator(), wrong.name());
            return;
        }
        same(left, comparison.right(), right);
        if (comparison.left() instanceof Expression.Literal literal) {
            code(right, literal);
        }
    }

    private void same(Typed left, Expression right, Typed typed) {
        if (!left.comparableTo(typed)) {
            findings.error("TYPE_MISMATCH", right.position(), left.name(), typed.name());
        } else if (right instanceof Expression.Literal literal) {
            code(left, literal);
        }
    }

    private void code(Typed typed, Expression.Literal literal) {
        if (literal.value() instanceof String text && !text.isEmpty()) {
            Facts.codeOf(typed.origin()).ifPresent(kind -> code(kind, text, literal.position()));
        }
    }

    private void code(CodeKind kind, String code, Position place) {
        if (kind == CodeKind.POLICY) {
            threshold(code, place);
        } else if (!codes.of(kind).contains(code)) {
            findings.error("UNKNOWN_CODE", place, code, Likeness.nearest(code, codes.of(kind)));
        }
    }

    private void threshold(String name, Position place) {
        if (Facts.fields(Policy.class).containsKey(name)) {
            findings.error("NOT_AN_OWN_VALUE", place, name);
        } else if (!codes.of(CodeKind.POLICY).contains(name)) {
            findings.error("UNKNOWN_THRESHOLD", place, name, Likeness.nearest(name, codes.of(CodeKind.POLICY)));
        }
    }

    private Typed value(Class<?> fact, Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Expression.Path path) {
            return path(fact, path);
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return arithmetic(sum, in(fact, sum.left()), in(fact, sum.right()));
        }
        if (expression instanceof Expression.Call call) {
            Class<?> target =
                    call.target() == null ? fact : in(fact, call.target()).type();
            List<Typed> arguments = call.arguments().stream()
                    .map(argument -> in(fact, argument))
                    .toList();
            return target == null ? Typed.UNKNOWN : called(target, call, arguments, Facts.methods(target));
        }
        return Typed.UNKNOWN;
    }

    private static Typed literal(Expression.Literal literal) {
        Object value = literal.value();
        if (value == null) {
            return Typed.of(Typed.NULL);
        }
        return value instanceof Integer
                ? Typed.of(int.class)
                : value instanceof Double ? Typed.of(double.class) : Typed.of(value.getClass());
    }

    private Typed arithmetic(Expression.Arithmetic sum, Typed left, Typed right) {
        for (Typed part : List.of(left, right)) {
            if (part.known() && !part.number()) {
                findings.error(
                        "TYPE_MISMATCH", sum.position(), Typed.of(double.class).name(), part.name());
                return Typed.UNKNOWN;
            }
        }
        return Typed.of(left.whole() && right.whole() ? int.class : double.class);
    }

    private Typed path(Class<?> fact, Expression.Path path) {
        List<String> names = path.names();
        String first = names.get(0);
        if (bindings.containsKey(first)) {
            return fields(bindings.get(first), names.subList(1, names.size()), path);
        }
        if (unknown.contains(first)) {
            return Typed.UNKNOWN;
        }
        if (Character.isUpperCase(first.charAt(0))) {
            return constant(path);
        }
        return fact == null || first.startsWith(BOUND) ? unknownName(path) : fields(fact, names, path);
    }

    private Typed unknownName(Expression.Path path) {
        findings.error(
                "UNKNOWN_NAME",
                path.position(),
                path.names().get(0),
                Likeness.nearest(path.names().get(0), bindings.keySet()));
        return Typed.UNKNOWN;
    }

    private Typed fields(Class<?> start, List<String> names, Expression.Path path) {
        Typed typed = Typed.of(start);
        for (String name : names) {
            Method field = Facts.fields(typed.type()).get(name);
            if (field == null) {
                unknownField(typed.type(), name, path.position());
                return Typed.UNKNOWN;
            }
            typed = new Typed(field.getReturnType(), field);
        }
        return typed;
    }

    private void unknownField(Class<?> type, String name, Position place) {
        Collection<String> known = Facts.fields(type).keySet();
        if (type == Policy.class && codes.of(CodeKind.POLICY).contains(name)) {
            findings.error("OWN_VALUE", place, name);
        } else {
            findings.error("UNKNOWN_FIELD", place, name, type.getSimpleName(), Likeness.nearest(name, known));
        }
    }

    private Typed constant(Expression.Path path) {
        String name = path.names().get(0);
        Class<?> type = types.get(name);
        if (type == null) {
            unknownType(name, path.position());
            return Typed.UNKNOWN;
        }
        if (!type.isEnum() || path.names().size() != 2) {
            findings.error("NO_CONSTANT", path.position(), path.text());
            return Typed.UNKNOWN;
        }
        Set<String> constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
        String constant = path.names().get(1);
        if (!constants.contains(constant)) {
            findings.error(
                    "UNKNOWN_CONSTANT",
                    path.position(),
                    constant,
                    name,
                    String.join(", ", constants),
                    Likeness.nearest(constant, constants));
            return Typed.UNKNOWN;
        }
        return Typed.of(type);
    }

    /** Says that a type is not known, or known and not imported. */
    void unknownType(String name, Position place) {
        if (Facts.type(name).isPresent()) {
            findings.error(
                    "TYPE_NOT_IMPORTED", place, name, Facts.type(name).get().getName());
        } else {
            Set<String> known = new TreeSet<>(types.keySet());
            Facts.QUESTIONS.forEach(question -> known.add(question.getSimpleName()));
            Facts.ENTRIES.forEach(entry -> known.add(entry.getSimpleName()));
            findings.error("UNKNOWN_TYPE", place, name, Likeness.nearest(name, known));
        }
    }

    /** A statement of a consequence: calls of answers, one after the other. */
    void statement(Expression statement) {
        if (statement instanceof Expression.Call call) {
            answer(call);
        } else {
            findings.error("NOT_AN_ANSWER", statement.position());
        }
    }

    private Typed answer(Expression.Call call) {
        if (call.target() == null) {
            findings.error("NOT_AN_ANSWER", call.position());
            return Typed.UNKNOWN;
        }
        Typed target = call.target() instanceof Expression.Call earlier ? answer(earlier) : java(call.target());
        List<Typed> arguments = call.arguments().stream().map(this::java).toList();
        if (!target.known()) {
            return Typed.UNKNOWN;
        }
        return called(target.type(), call, arguments, Facts.answers(target.type()));
    }

    // A consequence is Java: fields are read by calling for them.
    private Typed java(Expression expression) {
        if (expression instanceof Expression.Path path
                && path.names().size() > 1
                && bindings.containsKey(path.names().get(0))) {
            findings.error("READ_BY_CALL", path.position(), path.text());
            return Typed.UNKNOWN;
        }
        if (expression instanceof Expression.Call call && call.target() != null) {
            Typed target = java(call.target());
            List<Typed> arguments = call.arguments().stream().map(this::java).toList();
            return target.known()
                    ? called(target.type(), call, arguments, Facts.methods(target.type()))
                    : Typed.UNKNOWN;
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return arithmetic(sum, java(sum.left()), java(sum.right()));
        }
        return in(null, expression);
    }

    private Typed called(Class<?> type, Expression.Call call, List<Typed> arguments, List<Method> methods) {
        if (type == Typed.NULL) {
            return Typed.UNKNOWN;
        }
        List<Method> named = methods.stream()
                .filter(method -> method.getName().equals(call.name()))
                .toList();
        if (named.isEmpty()) {
            Set<String> known = methods.stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
            findings.error(
                    "UNKNOWN_CALL",
                    call.position(),
                    call.name(),
                    type.getSimpleName(),
                    Likeness.nearest(call.name(), known));
            return Typed.UNKNOWN;
        }
        return named.stream()
                .filter(method -> takes(method, arguments))
                .findFirst()
                .map(method -> {
                    codes(method, call);
                    return new Typed(method.getReturnType(), method);
                })
                .orElseGet(() -> {
                    findings.error("WRONG_ARGUMENTS", call.position(), call.name(), wanted(named), given(arguments));
                    return Typed.of(named.get(0).getReturnType());
                });
    }

    private static boolean takes(Method method, List<Typed> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!arguments.get(i).fits(parameters[i])) {
                return false;
            }
        }
        return true;
    }

    private void codes(Method method, Expression.Call call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i) instanceof Expression.Literal literal
                    && literal.value() instanceof String text) {
                Facts.codeOf(method.getParameters()[i]).ifPresent(kind -> argument(kind, text, literal, call));
            }
        }
    }

    private void argument(CodeKind kind, String code, Expression.Literal literal, Expression.Call call) {
        String driver =
                call.arguments().get(0) instanceof Expression.Literal first && first.value() instanceof String text
                        ? text
                        : "";
        if (kind == CodeKind.DRIVER_LEVEL) {
            level(driver, code, literal.position());
        } else {
            code(kind, code, literal.position());
            if (kind == CodeKind.DRIVER
                    && call.arguments().size() == 1
                    && codes.of(kind).contains(code)) {
                level(driver, "", literal.position());
            }
        }
    }

    private void level(String driver, String level, Position place) {
        Set<String> levels = codes.levels(driver);
        if (!levels.isEmpty() && !levels.contains(level)) {
            findings.error(
                    "UNKNOWN_LEVEL", place, driver, level, String.join(", ", levels), Likeness.nearest(level, levels));
        }
    }

    private static String wanted(List<Method> methods) {
        return methods.stream()
                .map(method -> names(
                        Arrays.stream(method.getParameterTypes()).map(Typed::of).toList()))
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static String given(List<Typed> arguments) {
        return names(arguments);
    }

    private static String names(List<Typed> types) {
        return types.isEmpty()
                ? "()"
                : types.stream()
                        .map(type -> type.known() ? type.name() : "?")
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
