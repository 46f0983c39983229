package org.courtesy.check;

import java.util.Set;
import java.util.TreeSet;

/**
 * The values that conditions leave to a field: numbers between two bounds, or words among some. Immutable.
 *
 * @param low greatest lower bound
 * @param lowOpen whether the bound itself is left out
 * @param high least upper bound
 * @param highOpen whether the bound itself is left out
 * @param only the words left, null when any is
 * @param without words that are left out
 */
record Domain(double low, boolean lowOpen, double high, boolean highOpen, Set<String> only, Set<String> without) {

    /** Everything. */
    static final Domain ANY =
            new Domain(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false, null, Set.of());

    static Domain number(String operator, double value) {
        return switch (operator) {
            case "<" -> new Domain(Double.NEGATIVE_INFINITY, false, value, true, null, Set.of());
            case "<=" -> new Domain(Double.NEGATIVE_INFINITY, false, value, false, null, Set.of());
            case ">" -> new Domain(value, true, Double.POSITIVE_INFINITY, false, null, Set.of());
            case ">=" -> new Domain(value, false, Double.POSITIVE_INFINITY, false, null, Set.of());
            case "==" -> new Domain(value, false, value, false, null, Set.of());
            default -> ANY;
        };
    }

    static Domain words(Set<String> words) {
        return new Domain(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false, words, Set.of());
    }

    static Domain butNot(Set<String> words) {
        return new Domain(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false, null, words);
    }

    /** The same for a number without a fraction: its bounds are whole and belong to it. */
    Domain whole() {
        double least = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
        double most = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
        return new Domain(least, false, most, false, only, without);
    }

    /** What both leave. */
    Domain and(Domain other) {
        boolean lower = low > other.low || low == other.low && lowOpen;
        boolean higher = high < other.high || high == other.high && highOpen;
        Set<String> left = only == null ? other.only : new TreeSet<>(only);
        if (only != null && other.only != null) {
            left.retainAll(other.only);
        }
        Set<String> gone = new TreeSet<>(without);
        gone.addAll(other.without);
        return new Domain(
                lower ? low : other.low,
                lower ? lowOpen : other.lowOpen,
                higher ? high : other.high,
                higher ? highOpen : other.highOpen,
                left,
                gone);
    }

    /** Whether it leaves nothing at all. */
    boolean empty() {
        return low > high || low == high && (lowOpen || highOpen) || only != null && without.containsAll(only);
    }

    /**
     * Whether there is a number after this and before another one.
     *
     * @param whole whether only numbers without a fraction count
     */
    boolean leavesOut(Domain next, boolean whole) {
        if (whole) {
            return next.low > high + 1;
        }
        return next.low > high || next.low == high && next.lowOpen && highOpen;
    }
}
