package org.courtesy.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.value.ValueQuantiles;

/** Customer values in their four segments, with how many and how much is in each. */
final class ValueSegments {

    /**
     * One segment.
     *
     * @param name A, B, C or D
     * @param from least value in it; null for D, which has none
     * @param sum of its values
     */
    record Segment(String name, BigDecimal from, long customers, BigDecimal sum) {}

    private ValueSegments() {}

    /** @param values as many as make quantiles */
    static List<Segment> of(List<BigDecimal> values) {
        ValueQuantiles quantiles = ValueQuantiles.of(values);
        Map<org.courtesy.value.Segment, List<BigDecimal>> bySegment =
                values.stream().collect(Collectors.groupingBy(quantiles::segment));
        return Arrays.stream(org.courtesy.value.Segment.values())
                .map(segment -> segment(segment, quantiles, bySegment.getOrDefault(segment, List.of())))
                .toList();
    }

    private static Segment segment(
            org.courtesy.value.Segment segment, ValueQuantiles quantiles, List<BigDecimal> values) {
        BigDecimal from = switch (segment) {
            case A -> quantiles.lowerBoundA();
            case B -> quantiles.lowerBoundB();
            case C -> BigDecimal.ZERO;
            case D -> null;
        };
        return new Segment(
                segment.name(), from, values.size(), values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
