package org.courtesy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueQuantilesTest {

    private static List<BigDecimal> values(long... values) {
        return LongStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<BigDecimal> values(List<Integer> values) {
        return values.stream().map(BigDecimal::valueOf).toList();
    }

    private static long count(List<BigDecimal> values, ValueQuantiles quantiles, Segment... segments) {
        return values.stream()
                .map(quantiles::segment)
                .filter(Arrays.asList(segments)::contains)
                .count();
    }

    @Test
    void twoOfTenAreAThreeAreBTheRestIsC() {
        ValueQuantiles quantiles = ValueQuantiles.of(values(10, 100, 20, 90, 30, 80, 40, 70, 50, 60));
        assertThat(quantiles).isEqualTo(new ValueQuantiles(BigDecimal.valueOf(90), BigDecimal.valueOf(60)));
        assertThat(quantiles.segment(new BigDecimal("90.00"))).isEqualTo(Segment.A);
        assertThat(quantiles.segment(new BigDecimal("89.99"))).isEqualTo(Segment.B);
        assertThat(quantiles.segment(new BigDecimal("60"))).isEqualTo(Segment.B);
        assertThat(quantiles.segment(new BigDecimal("59.99"))).isEqualTo(Segment.C);
        assertThat(quantiles.segment(BigDecimal.ZERO)).isEqualTo(Segment.C);
        assertThat(quantiles.segment(new BigDecimal("-0.01"))).isEqualTo(Segment.D);
    }

    @Test
    void equalCustomersShareASegmentEvenAcrossABorder() {
        ValueQuantiles quantiles = ValueQuantiles.of(values(9, 7, 7, 7, 5, 4, 3, 2, 1, 0));
        assertThat(quantiles).isEqualTo(new ValueQuantiles(BigDecimal.valueOf(7), BigDecimal.valueOf(5)));
        assertThat(quantiles.segment(BigDecimal.valueOf(7))).isEqualTo(Segment.A);
    }

    @Test
    void whereAllAreEqualAllAreA() {
        ValueQuantiles quantiles = ValueQuantiles.of(values(5, 5, 5, 5, 5));
        assertThat(quantiles.segment(BigDecimal.valueOf(5))).isEqualTo(Segment.A);
        assertThat(quantiles.segment(BigDecimal.valueOf(4))).isEqualTo(Segment.C);
    }

    @Test
    void withoutCustomersThereAreNoBounds() {
        ValueQuantiles quantiles = ValueQuantiles.of(List.of());
        assertThat(quantiles).isEqualTo(new ValueQuantiles(null, null));
        assertThat(quantiles.segment(BigDecimal.TEN)).isEqualTo(Segment.C);
        assertThat(quantiles.segment(BigDecimal.TEN.negate())).isEqualTo(Segment.D);
    }

    @Test
    void aShareOfLessThanOneCustomerIsNobody() {
        assertThat(ValueQuantiles.of(values(1, 2, 3, 4)).lowerBoundA()).isNull();
        assertThat(ValueQuantiles.of(values(1, 2, 3, 4, 5)).lowerBoundA()).isEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void whereMostCostMoneyNobodyBelowZeroRises() {
        ValueQuantiles quantiles = ValueQuantiles.of(values(8, -1, -2, -3, -4, -5, -6, -7, -8, -9));
        assertThat(quantiles).isEqualTo(new ValueQuantiles(BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(quantiles.segment(BigDecimal.valueOf(8))).isEqualTo(Segment.A);
        assertThat(quantiles.segment(BigDecimal.valueOf(-1))).isEqualTo(Segment.D);
    }

    @Test
    void aMissingValueIsRefused() {
        assertThatThrownBy(() -> ValueQuantiles.of(Collections.singletonList(null)))
                .isInstanceOf(NullPointerException.class);
    }

    /** Small numbers, so that ties are the rule. */
    @Property
    void sharesExceedWhatWasWantedByTiesAlone(
            @ForAll @Size(max = 60) List<@IntRange(min = -5, max = 12) Integer> numbers) {
        List<BigDecimal> values = values(numbers);
        ValueQuantiles quantiles = ValueQuantiles.of(values);
        assertThat(count(values, quantiles, Segment.A))
                .isLessThanOrEqualTo(values.size() * 20L / 100 + tied(values, quantiles.lowerBoundA()));
        assertThat(count(values, quantiles, Segment.A, Segment.B))
                .isLessThanOrEqualTo(values.size() * 50L / 100 + tied(values, quantiles.lowerBoundB()));
    }

    /** Customers at the bound beyond the first of them, who is within the share. */
    private static long tied(List<BigDecimal> values, BigDecimal bound) {
        long atBound = values.stream().filter(value -> value.equals(bound)).count();
        return Math.max(0, atBound - 1);
    }

    @Property
    void withoutTiesAndLossesTheSharesAreExact(@ForAll @IntRange(max = 400) int customers, @ForAll long seed) {
        List<BigDecimal> values =
                new ArrayList<>(values(LongStream.range(0, customers).toArray()));
        Collections.shuffle(values, new Random(seed));
        ValueQuantiles quantiles = ValueQuantiles.of(values);
        assertThat(count(values, quantiles, Segment.A)).isEqualTo(customers * 20L / 100);
        assertThat(count(values, quantiles, Segment.A, Segment.B)).isEqualTo(customers * 50L / 100);
        assertThat(count(values, quantiles, Segment.D)).isZero();
    }

    @Property
    void whoIsWorthMoreIsInNoWorseSegment(
            @ForAll @Size(max = 60) List<@IntRange(min = -50, max = 500) Integer> numbers,
            @ForAll @IntRange(min = -60, max = 600) int one,
            @ForAll @IntRange(min = -60, max = 600) int other) {
        ValueQuantiles quantiles = ValueQuantiles.of(values(numbers));
        Segment better = quantiles.segment(BigDecimal.valueOf(Math.max(one, other)));
        Segment worse = quantiles.segment(BigDecimal.valueOf(Math.min(one, other)));
        assertThat(better).isLessThanOrEqualTo(worse);
    }

    @Property
    void segmentDIsWhoeverIsBelowZero(
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = -50, max = 50) Integer> numbers) {
        List<BigDecimal> values = values(numbers);
        assertThat(count(values, ValueQuantiles.of(values), Segment.D))
                .isEqualTo(numbers.stream().filter(number -> number < 0).count());
    }
}
