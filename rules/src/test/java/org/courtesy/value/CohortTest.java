package org.courtesy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortTest {

    @Test
    void tellsWhoLeftAndWhoRemains() {
        Cohort cohort = Cohort.of(1000, 631, 468);
        assertThat(cohort.years()).isEqualTo(2);
        assertThat(cohort.lostIn(1)).isEqualTo(369);
        assertThat(cohort.lostIn(2)).isEqualTo(163);
        assertThat(cohort.remaining()).isEqualTo(468);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1000", "1000 900", "1000 900 901", "1000 1000 1000", "10 5 -1", "0 0 0"})
    void whatIsNoCohortIsRefused(String survivors) {
        long[] counts = survivors.isEmpty()
                ? new long[0]
                : Arrays.stream(survivors.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThatThrownBy(() -> Cohort.of(counts)).isInstanceOf(IllegalArgumentException.class);
    }
}
