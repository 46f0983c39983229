package org.courtesy.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where the segments of a customer base begin: A the top 20 per cent by value, B the next 30, C the rest, D whoever is
 * worth less than nothing. Shares are of all customers and rounded down.
 *
 * <p>Customers of the same value are in the same segment: a group that lies across a border belongs to the better one, so
 * that a segment exceeds its share by such a group at most. No bound lies below 0, since D comes first.
 *
 * <p>All values are of one currency; what is mixed is no order.
 *
 * @param lowerBoundA lowest value in segment A, 0 or more; null when the share of A is less than one customer
 * @param lowerBoundB lowest value in segment B, 0 or more and not above A's; null when the share of A and B together is less
 *     than one customer
 */
public record ValueQuantiles(BigDecimal lowerBoundA, BigDecimal lowerBoundB) {

    private static final int TOP_PERCENT = 20;
    private static final int TOP_AND_NEXT_PERCENT = 50;
    private static final int ALL_PERCENT = 100;

    /**
     * The bounds for a customer base.
     *
     * @param values value of each customer; none gives no bounds
     * @throws NullPointerException when a value is null
     */
    public static ValueQuantiles of(Collection<BigDecimal> values) {
        List<BigDecimal> falling =
                List.copyOf(values).stream().sorted(Comparator.reverseOrder()).toList();
        return new ValueQuantiles(bound(falling, TOP_PERCENT), bound(falling, TOP_AND_NEXT_PERCENT));
    }

    /** Value of the last customer within the share. */
    private static BigDecimal bound(List<BigDecimal> falling, int percent) {
        int customers = (int) ((long) falling.size() * percent / ALL_PERCENT);
        return customers == 0 ? null : falling.get(customers - 1).max(BigDecimal.ZERO);
    }

    /** The segment of a customer of this value; C for whoever is not below 0 while there are no bounds. */
    public Segment segment(BigDecimal value) {
        if (value.signum() < 0) {
            return Segment.D;
        }
        if (reaches(value, lowerBoundA)) {
            return Segment.A;
        }
        return reaches(value, lowerBoundB) ? Segment.B : Segment.C;
    }

    private static boolean reaches(BigDecimal value, BigDecimal bound) {
        return bound != null && value.compareTo(bound) >= 0;
    }
}
