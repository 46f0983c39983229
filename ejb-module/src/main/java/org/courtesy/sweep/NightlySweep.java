package org.courtesy.sweep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.courtesy.job.Jobs;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has everybody judged every night, so that the day's work is on the worklist in the morning: birthdays, ends of terms and
 * deadlines come by the calendar, not by a touchpoint. When that is can be set, unlike with what else is done by the clock: it
 * takes long, and every utility has other things to do at night.
 */
@Singleton
@PermitAll
public class NightlySweep implements TimedTask {

    private final SweepQueue queue;
    private final LiveRules rules;
    private final EntityManager entities;
    private final Clock clock;
    private final boolean wanted;
    private final LocalTime at;
    private final ZoneId zone;

    /** For the container's proxy. */
    protected NightlySweep() {
        this(null, null, null, null, false, null, Optional.empty());
    }

    @Inject
    NightlySweep(
            SweepQueue queue,
            LiveRules rules,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "courtesy.sweep.nightly", defaultValue = "true") boolean wanted,
            @ConfigProperty(name = "courtesy.sweep.at", defaultValue = "03:30") LocalTime at,
            @ConfigProperty(name = "courtesy.sweep.zone") Optional<ZoneId> zone) {
        this.queue = queue;
        this.rules = rules;
        this.entities = entities;
        this.clock = clock;
        this.wanted = wanted;
        this.at = at;
        this.zone = zone.orElseGet(ZoneId::systemDefault);
    }

    @Override
    public Task task() {
        return Task.SWEEP;
    }

    @Override
    public Timing timing() {
        return wanted ? Timing.dailyAt(at, zone) : Timing.never();
    }

    /** The date by the clock that rings; by another one, two nights would share a date when that clock is put forward. */
    LocalDate night() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Queues the sweep of this night, unless another node has. */
    @Override
    public void run() {
        LocalDate night = night();
        if (rules.ready() && entities.find(SweptNight.class, night) == null) {
            entities.persist(new SweptNight(
                    night,
                    queue.submit(
                            new SweepRequest(
                                    SweepFilter.ALL, clock.instant().atOffset(ZoneOffset.UTC), "Nightly", false),
                            Jobs.THE_SERVER)));
        }
    }
}
