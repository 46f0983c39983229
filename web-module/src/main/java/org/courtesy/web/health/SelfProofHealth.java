package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.courtesy.watch.SelfProofWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while stored decisions came out differently when they were made again and nobody has taken note of it. Neither
 * readiness nor liveness: decisions can be made, and a restart mends nothing.
 */
@ApplicationScoped
public class SelfProofHealth implements HealthCheck {

    private static final Logger LOG = System.getLogger(SelfProofHealth.class.getName());

    private final SelfProofWatch proofs;

    /** For the container's proxy. */
    protected SelfProofHealth() {
        this(null);
    }

    @Inject
    public SelfProofHealth(SelfProofWatch proofs) {
        this.proofs = proofs;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("self-proof").status(proved()).build();
    }

    private boolean proved() {
        try {
            return proofs.alarm().isEmpty();
        } catch (RuntimeException e) {
            // Mostly the database is away, which its own check says, too.
            LOG.log(Level.WARNING, "The self-proof cannot be asked", e);
            return false;
        }
    }
}
