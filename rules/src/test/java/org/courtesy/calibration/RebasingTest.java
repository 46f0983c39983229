package org.courtesy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RebasingTest {

    /** ln(0.49/0.51) - ln(0.12/0.88) = -0.0400 + 1.9924, 1.953 to within a thousandth. */
    @Test
    void offsetFromABalancedSampleToTwelvePercent() {
        assertThat(new Rebasing(0.490, 0.12).offset()).isCloseTo(1.953, within(0.001));
    }

    @Test
    void whoWasAverageInTheSampleIsAverageInTheBase() {
        assertThat(new Rebasing(0.490, 0.12).rebase(0.490)).isCloseTo(0.12, within(1e-12));
    }

    /** From halves to a fifth the odds are divided by four: 4:1 becomes 1:1, 1:4 becomes 1:16. */
    @Test
    void oddsAreDividedByTheRatioOfTheBaseOdds() {
        Rebasing rebasing = new Rebasing(0.5, 0.2);
        assertThat(rebasing.rebase(0.8)).isCloseTo(0.5, within(1e-12));
        assertThat(rebasing.rebase(0.2)).isCloseTo(1.0 / 17, within(1e-12));
    }

    @Test
    void certaintyStaysCertain() {
        assertThat(new Rebasing(0.5, 0.1).rebase(0)).isZero();
        assertThat(new Rebasing(0.5, 0.1).rebase(1)).isEqualTo(1);
    }

    @Property
    void thereAndBackIsTheSame(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double sample,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double base,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
        double there = new Rebasing(sample, base).rebase(probability);
        assertThat(new Rebasing(base, sample).rebase(there)).isCloseTo(probability, within(1e-9));
    }

    @Test
    void whatIsNoRateOrProbabilityIsRefused() {
        assertThatThrownBy(() -> new Rebasing(0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rebasing(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rebasing(0.5, 0.1).rebase(37)).isInstanceOf(IllegalArgumentException.class);
    }
}
