package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.courtesy.shared.RateComparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    /** The example of the four-fifths rule in the Questions and Answers on the Uniform Guidelines (1979): 60 % are best off. */
    @ParameterizedTest(name = "{0} of 1000: {1}")
    @CsvSource({"450, 0.75, SKEWED", "480, 0.80, BALANCED", "510, 0.85, BALANCED"})
    void theRatioAndItsVerdictAreThePublishedOnes(long hits, double ratio, Verdict verdict) {
        RateComparison comparison = new RateComparison(hits, 1000, 600, 1000);

        assertThat(comparison.ratio()).isCloseTo(ratio, within(1e-12));
        assertThat(Verdict.of(comparison)).isEqualTo(verdict);
    }
}
