package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final VerifiedCredentials verified = new VerifiedCredentials(Duration.ofMinutes(5), clock);

    @Test
    void rememberNameAndPasswordTogether() {
        verified.remember("agent", "courtesy", "hash");

        assertThat(verified.find("agent", "courtesy")).contains("hash");
        assertThat(verified.find("agent", "other")).isEmpty();
        assertThat(verified.find("age", "ntcourtesy")).isEmpty();
    }

    @Test
    void areForgottenAfterAWhile() {
        verified.remember("agent", "courtesy", "hash");
        clock.forward(Duration.ofMinutes(6));

        assertThat(verified.find("agent", "courtesy")).isEmpty();
    }
}
