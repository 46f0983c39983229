package org.courtesy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published cohorts of Fader and Hardie (2007), 1,000 customers each, and the residual lifetimes that follow. */
class ShiftedBetaGeometricTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00006);
    private static final Offset<Double> THREE_DIGITS = within(0.0006);
    private static final Offset<Double> TWO_DIGITS = within(0.006);
    private static final Offset<Double> ONE_DIGIT = within(0.06);

    private static final long[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};
    private static final long[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};

    private static Cohort cohort(String name, int years) {
        long[] survivors = "high end".equals(name) ? HIGH_END : REGULAR;
        return Cohort.of(IntStream.rangeClosed(0, years)
                .mapToLong(year -> survivors[year])
                .toArray());
    }

    @ParameterizedTest(name = "{0}, {1} years")
    @CsvSource({
        "high end, 7, 0.6681, 3.8061, -1611.2, 0.378",
        "regular,  7, 0.7041, 1.1820, -1680.3, 0.170",
        "high end, 4, 1.2810, 7.7904, -1225.1, 0.307",
        "regular,  4, 0.7637, 1.2958, -1401.6, 0.160"
    })
    void fitsThePublishedCohorts(
            String name, int years, double alpha, double beta, double logLikelihood, double survivalOfTwelve) {
        Cohort cohort = cohort(name, years);
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(cohort);
        assertThat(fit.alpha()).isCloseTo(alpha, FOUR_DIGITS);
        assertThat(fit.beta()).isCloseTo(beta, FOUR_DIGITS);
        assertThat(fit.logLikelihood(cohort)).isCloseTo(logLikelihood, ONE_DIGIT);
        assertThat(fit.survival(12)).isCloseTo(survivalOfTwelve, THREE_DIGITS);
    }

    @ParameterizedTest(name = "{0}, year {1}")
    @CsvSource({
        "regular,  1, 2.96", "regular,  2, 4.10", "regular,  3, 4.87", "regular,  4, 5.44", "regular,  5, 5.89",
        "high end, 1, 5.41", "high end, 2, 5.90", "high end, 3, 6.29", "high end, 4, 6.62", "high end, 5, 6.90"
    })
    void whoHasStayedLongerIsWorthMore(String name, int contractYear, double years) {
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(cohort(name, 7));
        assertThat(fit.residualLifetime(contractYear, 0.10)).isCloseTo(years, TWO_DIGITS);
    }

    /** Computed by hand for a = b = 1: B(1, 1+t)/B(1, 1) = 1/(1+t), so a half stays, then two thirds, then three quarters. */
    @Test
    void retentionRisesAsThoseLikelyToLeaveGoFirst() {
        ShiftedBetaGeometric even = new ShiftedBetaGeometric(1, 1);
        assertThat(even.retention(1)).isEqualTo(1.0 / 2);
        assertThat(even.retention(2)).isEqualTo(2.0 / 3);
        assertThat(even.retention(3)).isEqualTo(3.0 / 4);
        assertThat(even.survival(0)).isEqualTo(1);
        assertThat(even.survival(3)).isCloseTo(1.0 / 4, within(1e-12));
    }

    /** For a = b = 1 the residual lifetime of the first year is the sum of z^k/(k+2), that is (-ln(1-z) - z)/z^2. */
    @Test
    void residualLifetimeIsExactWhereItIsKnown() {
        double z = 1 / 1.25;
        assertThat(new ShiftedBetaGeometric(1, 1).residualLifetime(1, 0.25))
                .isCloseTo((-Math.log(1 - z) - z) / (z * z), within(1e-9));
    }

    /** For a = b = 1: 500 leave in year 1 (1/2 each), 100 in year 2 (1/6), 400 stay (1/3). */
    @Test
    void likelihoodIsThatOfEveryCustomer() {
        double expected = 500 * Math.log(1.0 / 2) + 100 * Math.log(1.0 / 6) + 400 * Math.log(1.0 / 3);
        assertThat(new ShiftedBetaGeometric(1, 1).logLikelihood(Cohort.of(1000, 500, 400)))
                .isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 200)
    void survivalIsTheProductOfTheRetentions(
            @ForAll @DoubleRange(min = 0.01, max = 100) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 100) double beta,
            @ForAll @IntRange(min = 0, max = 40) int years) {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
        double product =
                IntStream.rangeClosed(1, years).mapToDouble(model::retention).reduce(1, (left, right) -> left * right);
        assertThat(model.survival(years)).isCloseTo(product, within(1e-9));
    }

    /** A large cohort that follows the model to the customer gives the parameters it was made with. */
    @Property(tries = 25)
    void fitFindsTheParametersBack(
            @ForAll @DoubleRange(min = 0.3, max = 5) double alpha,
            @ForAll @DoubleRange(min = 0.3, max = 20) double beta) {
        ShiftedBetaGeometric truth = new ShiftedBetaGeometric(alpha, beta);
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(Cohort.of(IntStream.rangeClosed(0, 8)
                .mapToLong(year -> Math.round(1e12 * truth.survival(year)))
                .toArray()));
        assertThat(fit.alpha()).isCloseTo(alpha, within(0.001 * alpha));
        assertThat(fit.beta()).isCloseTo(beta, within(0.001 * beta));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({"1000, 800, 640, 512", "1000, 900, 700, 400", "1000, 700, 700, 700", "1000, 0, 0, 0"})
    void aCohortWhoseCourseTellsNoParametersGivesNone(long start, long first, long second, long third) {
        Cohort cohort = Cohort.of(start, first, second, third);
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(cohort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("how much customers differ");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(1, 1);
        assertThatThrownBy(() -> new ShiftedBetaGeometric(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShiftedBetaGeometric(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.residualLifetime(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.residualLifetime(0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.retention(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.survival(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
