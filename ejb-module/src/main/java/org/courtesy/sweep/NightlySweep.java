package org.courtesy.sweep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.courtesy.rulebook.LiveRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has everybody judged every night, so that the day's work is on the worklist in the morning: birthdays, ends of terms and
 * deadlines come by the calendar, not by a touchpoint.
 */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
public class NightlySweep {

    private static final String REQUESTED_BY = "courtesy";

    private final SweepQueue queue;
    private final LiveRules rules;
    private final EntityManager entities;
    private final Clock clock;
    private final boolean wanted;

    /** For the container's proxy. */
    protected NightlySweep() {
        this(null, null, null, null, false);
    }

    @Inject
    NightlySweep(
            SweepQueue queue,
            LiveRules rules,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "courtesy.sweep.nightly", defaultValue = "true") boolean wanted) {
        this.queue = queue;
        this.rules = rules;
        this.entities = entities;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** Queues the sweep of this night, unless another node has. */
    @Schedule(hour = "3", minute = "30", persistent = false)
    public void sweep() {
        LocalDate night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (wanted && rules.ready() && entities.find(SweptNight.class, night) == null) {
            entities.persist(new SweptNight(
                    night,
                    queue.submit(
                            new SweepRequest(
                                    SweepFilter.ALL, clock.instant().atOffset(ZoneOffset.UTC), "Nightly", false),
                            REQUESTED_BY)));
        }
    }
}
