package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TooManyAttemptsException;
import org.junit.jupiter.api.Test;

class AttemptThrottleTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final AttemptThrottle throttle = new AttemptThrottle(3, Duration.ofMinutes(5), clock);

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.check(name);
            throttle.failed(name);
        }
    }

    @Test
    void locksANameAfterTooManyFailuresAndNoOther() {
        fail("agent", 3);

        assertThatThrownBy(() -> throttle.check("agent"))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(300));
        assertThatCode(() -> throttle.check("analyst")).doesNotThrowAnyException();
    }

    @Test
    void opensWhenTheTimeIsOver() {
        fail("agent", 3);
        clock.forward(Duration.ofMinutes(5));

        assertThatCode(() -> fail("agent", 2)).doesNotThrowAnyException();
    }

    @Test
    void startsAnewAfterASuccess() {
        fail("agent", 2);
        throttle.succeeded("agent");

        assertThatCode(() -> fail("agent", 3)).doesNotThrowAnyException();
    }
}
