package org.courtesy.ruleset.source;

import java.util.List;

/**
 * A piece of a condition or of a consequence, in words that know nothing of the engine. Whatever a rule has no use for is
 * {@link Other}.
 */
public sealed interface Expression {

    /** Where it begins in its file. */
    Position position();

    /** Names with dots between them, e.g. {@code customer.openComplaints} or {@code Purpose.ADVERTISING}. */
    record Path(List<String> names, Position position) implements Expression {

        public Path {
            names = List.copyOf(names);
        }

        /** As it is written. */
        public String text() {
            return String.join(".", names);
        }
    }

    /**
     * A call.
     *
     * @param target what it is called on; null where that is the question itself
     */
    record Call(Expression target, String name, List<Expression> arguments, Position position) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A value as it is written.
     *
     * @param value a String, Boolean, Integer, Long or Double; null for {@code null}
     */
    record Literal(Object value, Position position) implements Expression {}

    /**
     * Two values compared.
     *
     * @param operator one of {@code == != < <= > >=}
     */
    record Comparison(Expression left, String operator, Expression right, Position position) implements Expression {}

    /** Whether a value is one of some, {@code x in (A, B)}. */
    record Membership(Expression left, boolean negated, List<Expression> values, Position position)
            implements Expression {

        public Membership {
            values = List.copyOf(values);
        }
    }

    /** All of these hold. */
    record All(List<Expression> parts, Position position) implements Expression {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these holds. */
    record Any(List<Expression> parts, Position position) implements Expression {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** This does not hold. */
    record Not(Expression part, Position position) implements Expression {}

    /**
     * Two numbers reckoned with.
     *
     * @param operator one of {@code + - * / %}
     */
    record Arithmetic(Expression left, String operator, Expression right, Position position) implements Expression {}

    /** Anything else, as it is written. */
    record Other(String text, Position position) implements Expression {}
}
