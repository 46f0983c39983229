package org.courtesy.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes events that are old, and with them what became of them, dead letters too. Every node tries; it does no harm. */
@Singleton
@PermitAll
public class OutboxCleanup implements TimedTask {

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

    @Override
    public Task task() {
        return Task.OUTBOX;
    }

    @Override
    public Timing timing() {
        return Timing.hourlyAt(17);
    }

    /** Removes what is older than it is kept. */
    @Override
    public void run() {
        entities.createQuery("delete from OutboxEventEntity e where e.occurredAt < :before")
                .setParameter("before", clock.instant().minus(kept))
                .executeUpdate();
    }
}
