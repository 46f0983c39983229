package org.courtesy.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Customer values in four segments: A the fifth with the greatest values, B the next three tenths, C the rest, D those
 * who cost more than they bring. The bounds are values that occur (nearest rank: the value at place ⌈p·n⌉ from the top),
 * so equal values are never torn apart and a segment may be a little larger than its share.
 */
final class ValueSegments {

    private static final int A_PERCENT = 20;
    private static final int B_PERCENT = 50;

    /**
     * One segment.
     *
     * @param name A, B, C or D
     * @param from least value in it; null for D, which has none
     * @param sum of its values
     */
    record Segment(String name, BigDecimal from, long customers, BigDecimal sum) {}

    private ValueSegments() {}

    /** @param descending at least one value, the greatest first */
    static List<Segment> of(List<BigDecimal> descending) {
        BigDecimal fromA = atLeastZero(atPercent(descending, A_PERCENT));
        BigDecimal fromB = atLeastZero(atPercent(descending, B_PERCENT));
        List<Segment> segments = new ArrayList<>();
        segments.add(segment("A", fromA, null, descending));
        segments.add(segment("B", fromB, fromA, descending));
        segments.add(segment("C", BigDecimal.ZERO, fromB, descending));
        segments.add(segment("D", null, BigDecimal.ZERO, descending));
        return segments;
    }

    private static BigDecimal atPercent(List<BigDecimal> descending, int percent) {
        long place = (descending.size() * (long) percent + 99) / 100;
        return descending.get((int) place - 1);
    }

    /** Who brings nothing is in no better segment than C, however many there are. */
    private static BigDecimal atLeastZero(BigDecimal bound) {
        return bound.max(BigDecimal.ZERO);
    }

    private static Segment segment(String name, BigDecimal from, BigDecimal below, List<BigDecimal> values) {
        List<BigDecimal> within = values.stream()
                .filter(value -> from == null || value.compareTo(from) >= 0)
                .filter(value -> below == null || value.compareTo(below) < 0)
                .toList();
        return new Segment(name, from, within.size(), within.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
