package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.courtesy.shared.BackgroundAnswer;
import org.courtesy.watch.SelfProofWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while stored decisions came out differently when they were made again and nobody has taken note of it, and while the database does
 * not say so within two seconds. Neither readiness nor liveness: decisions can be made, and a restart mends nothing.
 */
@ApplicationScoped
public class SelfProofHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BackgroundAnswer<Boolean> proved;

    /** For the container's proxy. */
    protected SelfProofHealth() {
        this.proved = null;
    }

    @Inject
    SelfProofHealth(SelfProofWatch proofs, ScheduledExecutorService executor, Clock clock) {
        this.proved =
                new BackgroundAnswer<>(executor, clock, () -> proofs.alarm().isEmpty(), Duration.ZERO, PATIENCE);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("self-proof")
                .status(proved.get().orElse(false))
                .build();
    }
}
