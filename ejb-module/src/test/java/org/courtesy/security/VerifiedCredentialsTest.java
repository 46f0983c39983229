package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final VerifiedCredentials verified = new VerifiedCredentials(Duration.ofMinutes(5), clock);
    private final Caller agent = new Caller("agent", Set.of(Roles.AGENT));

    @Test
    void rememberNameAndPasswordTogether() {
        verified.remember(agent, "courtesy");

        assertThat(verified.find("agent", "courtesy")).contains(agent);
        assertThat(verified.find("agent", "other")).isEmpty();
        assertThat(verified.find("age", "ntcourtesy")).isEmpty();
    }

    @Test
    void areForgottenAfterAWhile() {
        verified.remember(agent, "courtesy");
        clock.forward(Duration.ofMinutes(6));

        assertThat(verified.find("agent", "courtesy")).isEmpty();
    }

    @Test
    void areForgottenWhenTheUserChanges() {
        verified.remember(agent, "courtesy");
        verified.forget("agent");

        assertThat(verified.find("agent", "courtesy")).isEmpty();
    }
}
