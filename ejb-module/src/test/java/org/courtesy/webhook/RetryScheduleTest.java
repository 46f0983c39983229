package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void pausesGrowAndEnd() {
        RetrySchedule exact = new RetrySchedule(PAUSES, () -> 0);

        assertThat(exact.after(1, null)).contains(Duration.ofSeconds(5));
        assertThat(exact.after(2, null)).contains(Duration.ofMinutes(5));
        assertThat(exact.after(3, null)).isEmpty();
    }

    @Test
    void areUpToAFifthLongerThanSaid() {
        assertThat(new RetrySchedule(PAUSES, () -> 1).after(2, null)).contains(Duration.ofMinutes(6));
    }

    @Test
    void respectWhatTheEndpointAsksForUpToADay() {
        RetrySchedule exact = new RetrySchedule(PAUSES, () -> 0);

        assertThat(exact.after(1, Duration.ofMinutes(1))).contains(Duration.ofMinutes(1));
        assertThat(exact.after(2, Duration.ofMinutes(1))).contains(Duration.ofMinutes(5));
        assertThat(exact.after(1, Duration.ofDays(400))).contains(Duration.ofHours(24));
        assertThat(exact.after(3, Duration.ofMinutes(1))).isEmpty();
    }
}
