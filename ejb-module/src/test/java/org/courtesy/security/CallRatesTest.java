package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TooManyRequestsException;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final CallRates rates = new CallRates(clock);

    private int until(String name, int perMinute) {
        int calls = 0;
        try {
            while (calls < 1_000) {
                rates.take(name, perMinute);
                calls++;
            }
        } catch (TooManyRequestsException enough) {
            return calls;
        }
        return calls;
    }

    @Test
    void aMinutesWorthMayComeAtOnce() {
        assertThat(until("billing", 60)).isEqualTo(60);
    }

    @Test
    void theShareFillsEvenly() {
        until("billing", 60);
        clock.forward(Duration.ofSeconds(10));

        assertThat(until("billing", 60)).isEqualTo(10);
    }

    @Test
    void restingDoesNotSaveUpMoreThanAMinute() {
        until("billing", 60);
        clock.forward(Duration.ofHours(1));

        assertThat(until("billing", 60)).isEqualTo(60);
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeBack() {
        until("billing", 6);

        assertThatThrownBy(() -> rates.take("billing", 6))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(10));
        clock.forward(Duration.ofSeconds(10));
        rates.take("billing", 6);
    }

    @Test
    void everybodyHasAShareOfTheirOwn() {
        until("billing", 5);

        assertThat(until("telephony", 5)).isEqualTo(5);
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        rates.take("billing", 2);
        clock.forward(Duration.ofMinutes(-5));

        assertThat(until("billing", 2)).isEqualTo(1);
    }
}
