package org.courtesy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantRetentionTest {

    @ParameterizedTest(name = "retention {0} at {1}: {2} margins")
    @CsvSource({
        "0.70, 0.10, 1.75",
        "0.80, 0.10, 2.67",
        "0.85, 0.10, 3.40",
        "0.90, 0.10, 4.50",
        "0.95, 0.10, 6.33",
        "0.80, 0.12, 2.50",
        "0.90, 0.12, 4.09"
    })
    void multiplesAreThoseOfTheTable(double retention, double discountRate, double multiple) {
        assertThat(new ConstantRetention(retention).multiple(discountRate)).isCloseTo(multiple, within(0.005));
    }

    /** The reason for another formula: to one rate everybody is worth the same, whoever has stayed long is not. */
    @Test
    void oneRateUndervaluesWhoHasStayed() {
        ShiftedBetaGeometric regular = new ShiftedBetaGeometric(0.7041, 1.1820);
        double everybody = new ConstantRetention(0.756).multiple(0.10);
        assertThat(everybody).isCloseTo(2.19, within(0.01));
        assertThat(regular.residualLifetime(5, 0.10)).isGreaterThan(2 * everybody);
    }

    @Test
    void whatIsNoShareOrRateIsRefused() {
        assertThatThrownBy(() -> new ConstantRetention(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConstantRetention(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConstantRetention(1).multiple(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
