package org.courtesy.check;

import java.lang.reflect.AnnotatedElement;

/**
 * What is known of a value in a rule.
 *
 * @param type its type; null where that is not known, because something is wrong with it or nobody can tell
 * @param origin the method it comes from, null where it comes from none
 */
record Typed(Class<?> type, AnnotatedElement origin) {

    /** A value of which nothing is known; whatever was wrong has been said. */
    static final Typed UNKNOWN = new Typed(null, null);

    /** The type of {@code null}. */
    static final Class<?> NULL = Void.class;

    static Typed of(Class<?> type) {
        return new Typed(type, null);
    }

    boolean known() {
        return type != null;
    }

    boolean number() {
        return known()
                && (type == int.class
                        || type == long.class
                        || type == double.class
                        || Number.class.isAssignableFrom(type));
    }

    boolean truth() {
        return type == boolean.class || type == Boolean.class;
    }

    boolean whole() {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    // Java takes no long for an int, and a count is a long.
    private boolean isInt() {
        return type == int.class || type == Integer.class;
    }

    /** Whether one of two values may be compared with the other. */
    boolean comparableTo(Typed other) {
        if (!known() || !other.known()) {
            return true;
        }
        if (type == NULL || other.type == NULL) {
            return !type.isPrimitive() && !other.type.isPrimitive();
        }
        return number() && other.number()
                || truth() && other.truth()
                || type.isAssignableFrom(other.type)
                || other.type.isAssignableFrom(type);
    }

    /** Whether it has a before and an after. */
    boolean ordered() {
        return !known()
                || number()
                || Comparable.class.isAssignableFrom(type) && !type.isEnum() && type != String.class;
    }

    /** Whether it can be handed to a parameter. */
    boolean fits(Class<?> parameter) {
        if (!known()) {
            return true;
        }
        if (type == NULL) {
            return !parameter.isPrimitive();
        }
        Typed wanted = of(parameter);
        if (wanted.number()) {
            return number() && (!wanted.whole() || whole()) && (!wanted.isInt() || isInt());
        }
        return wanted.truth() ? truth() : parameter.isAssignableFrom(type);
    }

    /** How people are told of it. */
    String name() {
        if (number()) {
            return whole() ? "whole number" : "number";
        }
        return truth() ? "yes or no" : type == NULL ? "null" : type.getSimpleName();
    }
}
