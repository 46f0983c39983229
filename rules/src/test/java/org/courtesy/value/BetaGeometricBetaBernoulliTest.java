package org.courtesy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaGeometricBetaBernoulliTest {

    private static final Offset<Double> THREE_DIGITS = within(0.0006);

    /** Fader, Hardie and Shang (2010): yearly donations over six years, 11,104 donors. */
    private static final List<Engagement> DONATIONS = List.of(
            donors(6, 6, 1203),
            donors(5, 6, 728),
            donors(4, 6, 512),
            donors(3, 6, 357),
            donors(2, 6, 234),
            donors(1, 6, 129),
            donors(5, 5, 335),
            donors(4, 5, 284),
            donors(3, 5, 225),
            donors(2, 5, 173),
            donors(1, 5, 119),
            donors(4, 4, 240),
            donors(3, 4, 181),
            donors(2, 4, 155),
            donors(1, 4, 78),
            donors(3, 3, 322),
            donors(2, 3, 255),
            donors(1, 3, 129),
            donors(2, 2, 613),
            donors(1, 2, 277),
            donors(1, 1, 1091),
            donors(0, 0, 3464));

    private static Engagement donors(int frequency, int recency, long count) {
        return new Engagement(frequency, recency, 6, count);
    }

    @Test
    void fitsThePublishedDonations() {
        assertThat(DONATIONS).hasSize(22);
        assertThat(DONATIONS.stream().mapToLong(Engagement::customers).sum()).isEqualTo(11_104);
        BetaGeometricBetaBernoulli fit = BetaGeometricBetaBernoulli.fit(DONATIONS);
        assertThat(fit.alpha()).isCloseTo(1.204, THREE_DIGITS);
        assertThat(fit.beta()).isCloseTo(0.750, THREE_DIGITS);
        assertThat(fit.gamma()).isCloseTo(0.657, THREE_DIGITS);
        assertThat(fit.delta()).isCloseTo(2.783, THREE_DIGITS);
        assertThat(fit.logLikelihood(DONATIONS)).isCloseTo(-33225.6, within(0.06));
    }

    /**
     * With all shapes 1 every mean is even. One period: comes with 1/2 (still interested) times 1/2 = 1/4, does not come
     * with 3/4. Two periods, came in the first only: lived and did not come 1/6 * 1/3, or lost after the first 1/2 * 1/6.
     */
    @Test
    void likelihoodIsExactWhereItIsKnown() {
        BetaGeometricBetaBernoulli even = new BetaGeometricBetaBernoulli(1, 1, 1, 1);
        assertThat(likelihood(even, new Engagement(1, 1, 1, 1))).isCloseTo(1.0 / 4, within(1e-12));
        assertThat(likelihood(even, new Engagement(0, 0, 1, 1))).isCloseTo(3.0 / 4, within(1e-12));
        assertThat(likelihood(even, new Engagement(1, 1, 2, 1)))
                .isCloseTo(1.0 / 6 * 1 / 3 + 1.0 / 2 * 1 / 6, within(1e-12));
    }

    private static double likelihood(BetaGeometricBetaBernoulli model, Engagement history) {
        return Math.exp(model.logLikelihood(List.of(history)));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 6, 1", "1, 7, 6, 1", "0, 3, 6, 1", "1, 0, 6, 1", "0, 0, 0, 1", "1, 1, 6, 0", "-1, 0, 6, 1"})
    void anImpossibleHistoryIsRefused(int frequency, int recency, int opportunities, long customers) {
        assertThatThrownBy(() -> new Engagement(frequency, recency, opportunities, customers))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoPeriodsCannotTellFourParameters() {
        assertThatThrownBy(() -> BetaGeometricBetaBernoulli.fit(List.of(new Engagement(1, 1, 2, 50))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three periods");
        assertThatThrownBy(() -> BetaGeometricBetaBernoulli.fit(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void customersWhoAllDoTheSameTellNothing() {
        List<Engagement> always = List.of(donors(6, 6, 1000));
        assertThatThrownBy(() -> BetaGeometricBetaBernoulli.fit(always))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("how much customers differ");
    }
}
