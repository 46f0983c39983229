package org.courtesy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.courtesy.calibration.Calibration.Tenth;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    /** So many customers of one forecast, the first of whom left. */
    private static List<Forecast> group(double probability, int customers, int left) {
        return IntStream.range(0, customers)
                .mapToObj(i -> new Forecast(probability, i < left))
                .toList();
    }

    private static List<Forecast> both(List<Forecast> one, List<Forecast> other) {
        List<Forecast> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** ((0.9-1)^2 + (0.2-0)^2 + (0.4-1)^2) / 3 = (0.01 + 0.04 + 0.36) / 3. */
    @Test
    void brierIsTheMeanSquaredDistance() {
        Calibration calibration =
                Calibration.of(List.of(new Forecast(0.9, true), new Forecast(0.2, false), new Forecast(0.4, true)));
        assertThat(calibration.brier()).isCloseTo(0.41 / 3, EXACTLY);
    }

    @Test
    void theBaseRateForEverybodyIsCalibratedButNoBetterThanItsVariance() {
        Calibration calibration = Calibration.of(group(0.25, 100, 25));
        assertThat(calibration.brier()).isCloseTo(0.25 * 0.75, EXACTLY);
        assertThat(calibration.expectedCalibrationError()).isCloseTo(0, EXACTLY);
        assertThat(calibration.tenths()).containsExactly(new Tenth(100, 0.25, 0.25));
    }

    /** 60 customers forecast 10 % of whom 12 left (off by 0.1), 40 forecast 50 % of whom 12 left (off by 0.2). */
    @Test
    void errorIsWeightedByCustomers() {
        Calibration calibration = Calibration.of(both(group(0.1, 60, 12), group(0.5, 40, 12)));
        assertThat(calibration.expectedCalibrationError()).isCloseTo(0.6 * 0.1 + 0.4 * 0.2, EXACTLY);
    }

    @Test
    void differentForecastsMakeTenEqualTenths() {
        List<Forecast> forecasts = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> new Forecast(i / 100.0, i >= 45))
                .toList());
        Collections.reverse(forecasts);
        List<Tenth> tenths = Calibration.of(forecasts).tenths();
        assertThat(tenths).extracting(Tenth::customers).hasSize(10).containsOnly(5);
        assertThat(tenths.get(0).forecast()).isCloseTo(0.02, EXACTLY);
        assertThat(tenths.get(0).observed()).isZero();
        assertThat(tenths.get(9).forecast()).isCloseTo(0.47, EXACTLY);
        assertThat(tenths.get(9).observed()).isEqualTo(1);
    }

    @Test
    void equalForecastsStayTogether() {
        List<Tenth> tenths =
                Calibration.of(both(group(0.1, 35, 3), group(0.3, 65, 20))).tenths();
        assertThat(tenths).extracting(Tenth::customers).containsExactly(35, 65);
    }

    @Test
    void pointsAreNoForecast() {
        assertThatThrownBy(() -> new Forecast(37, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast(-0.1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
