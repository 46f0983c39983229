package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateComparisonTest {

    /** Newcombe (1998), table II, method 10: all eight published contrasts. */
    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        " 0, 10,  0, 10, -0.2775, 0.2775",
        "10, 10,  0, 20,  0.6791, 1.0000",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void theIntervalIsThePublishedOne(long hits, long size, long otherHits, long otherSize, double low, double high) {
        RateComparison.Interval interval = new RateComparison(hits, size, otherHits, otherSize).interval();

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void aRatioToNothingIsNoNumber() {
        assertThat(new RateComparison(3, 40, 0, 80).ratio()).isInfinite();
        assertThat(new RateComparison(0, 40, 0, 80).ratio()).isNaN();
    }

    @Test
    void sharesAreSharesOfSomebody() {
        assertThatThrownBy(() -> new RateComparison(0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateComparison(3, 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
