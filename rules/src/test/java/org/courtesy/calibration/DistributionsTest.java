package org.courtesy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Population stability and information value: two questions, one figure. */
class DistributionsTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    @Test
    void nothingMovedIsZero() {
        PopulationStability same = PopulationStability.of(List.of(10L, 0L, 30L), List.of(10L, 0L, 30L));
        assertThat(same.index()).isZero();
        assertThat(same.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void growthAloneMovesNothing() {
        assertThat(PopulationStability.of(List.of(100L, 300L), List.of(200L, 600L))
                        .index())
                .isCloseTo(0, EXACTLY);
    }

    /** From halves to 60:40: (0.6-0.5) ln(0.6/0.5) + (0.4-0.5) ln(0.4/0.5) = 0.1 (ln 1.2 - ln 0.8) = 0.1 ln 1.5. */
    @Test
    void indexIsTheOneComputedByHand() {
        assertThat(PopulationStability.of(List.of(50L, 50L), List.of(60L, 40L)).index())
                .isCloseTo(0.1 * Math.log(1.5), EXACTLY);
    }

    /** Half a customer of 100 for the empty bin: (0.005-0.5) ln(0.005/0.5) + (1-0.5) ln(1/0.5). */
    @Test
    void anEmptyBinCountsAsHalfACustomer() {
        PopulationStability gone = PopulationStability.of(List.of(50L, 50L), List.of(0L, 100L));
        assertThat(gone.index()).isCloseTo(0.495 * Math.log(100) + 0.5 * Math.log(2), EXACTLY);
        assertThat(gone.light()).isEqualTo(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "0.0999, GREEN", "0.1, AMBER", "0.25, AMBER", "0.2501, RED"})
    void lightsChangeAtTheCustomaryBounds(double index, Light light) {
        assertThat(new PopulationStability(index).light()).isEqualTo(light);
    }

    /** Leavers 60:40, stayers 20:80: (0.6-0.2) ln 3 + (0.4-0.8) ln 0.5 = 0.4 (ln 3 + ln 2) = 0.4 ln 6. */
    @Test
    void informationValueIsTheOneComputedByHand() {
        assertThat(InformationValue.of(List.of(60L, 40L), List.of(200L, 800L)).value())
                .isCloseTo(0.4 * Math.log(6), EXACTLY);
    }

    @Test
    void aCharacteristicThatSaysNothingHasNoInformation() {
        assertThat(InformationValue.of(List.of(5L, 15L), List.of(10L, 30L)).value())
                .isCloseTo(0, EXACTLY);
    }

    @Property(tries = 300)
    void theFigureIsNeverNegativeAndTheSameBothWays(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 5000) Long> one,
            @ForAll @Size(4) List<@LongRange(min = 1, max = 5000) Long> other) {
        double there = PopulationStability.of(one, other).index();
        assertThat(there).isGreaterThanOrEqualTo(0);
        assertThat(PopulationStability.of(other, one).index()).isCloseTo(there, EXACTLY);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> PopulationStability.of(List.of(1L, 2L), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InformationValue.of(List.of(0L, 0L), List.of(1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InformationValue.of(List.of(3L, -1L), List.of(1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
