package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void isSecondsOrADate() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Fri, 20 Nov 2026 09:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Fri, 20 Nov 2026 08:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void isNothingWhenNobodyUnderstandsIt() {
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isNull();
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
