package org.courtesy.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes events that are old, and with them what became of them, dead letters too. Every node tries; it does no harm. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
public class OutboxCleanup {

    private final EntityManager entities;
    private final Clock clock;
    private final Duration kept;

    /** For the container's proxy. */
    protected OutboxCleanup() {
        this(null, null, 0);
    }

    @Inject
    OutboxCleanup(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "courtesy.events.retention-days", defaultValue = "30") int days) {
        this.entities = entities;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** Removes what is older than it is kept. */
    @Schedule(hour = "*", minute = "17", persistent = false, info = "OUTBOX")
    public void clean() {
        entities.createQuery("delete from OutboxEventEntity e where e.occurredAt < :before")
                .setParameter("before", clock.instant().minus(kept))
                .executeUpdate();
    }
}
