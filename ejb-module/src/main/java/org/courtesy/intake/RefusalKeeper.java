package org.courtesy.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.job.Jobs;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets refused rows after a while: they hold personal data, and nobody mends a file months later. Removes files whose import was stopped
 * on another node, too.
 */
@Stateless
@PermitAll
public class RefusalKeeper implements TimedTask {

    /** Longer than anybody takes to send a file. */
    private static final Duration TAKING = Duration.ofDays(1);

    private final Refusals refusals;
    private final Spool spool;
    private final Jobs jobs;
    private final Clock clock;
    private final int days;

    /** For the container's proxy. */
    protected RefusalKeeper() {
        this(null, null, null, null, 0);
    }

    @Inject
    RefusalKeeper(
            Refusals refusals,
            Spool spool,
            Jobs jobs,
            Clock clock,
            @ConfigProperty(name = "courtesy.imports.keep-refused-rows-days", defaultValue = "30") int days) {
        this.refusals = refusals;
        this.spool = spool;
        this.jobs = jobs;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Task task() {
        return Task.REFUSED_ROWS;
    }

    @Override
    public Timing timing() {
        return Timing.dailyAt(3, 17);
    }

    /** Forgets rows that are older than the days of the configuration, and files that nobody imports. */
    @Override
    public void run() {
        refusals.forgetBefore(clock.instant().minus(Duration.ofDays(days)));
        spool.keepOnly(jobs.openOf(ImportService.KIND), clock.instant().minus(TAKING));
    }
}
