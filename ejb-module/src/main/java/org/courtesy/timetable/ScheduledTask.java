package org.courtesy.timetable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.courtesy.shared.Outage;

/** Waits until it is time for one task, has it done, and waits again. */
public final class ScheduledTask {

    private static final Logger LOG = System.getLogger(ScheduledTask.class.getName());

    private final TimedTask task;
    private final Timing timing;
    private final Clock clock;
    private final ScheduledExecutorService waiting;
    private final Outage outage = new Outage();
    private volatile ScheduledFuture<?> next;
    private volatile TaskRun latest;

    ScheduledTask(TimedTask task, Clock clock, ScheduledExecutorService waiting) {
        this.task = task;
        this.timing = task.timing();
        this.clock = clock;
        this.waiting = waiting;
    }

    void await() {
        if (timing.rhythm() == Rhythm.OFF) {
            return;
        }
        Instant now = clock.instant();
        next = waiting.schedule(
                this::turn, Duration.between(now, timing.next(now)).toNanos(), TimeUnit.NANOSECONDS);
    }

    private void turn() {
        try {
            act();
        } finally {
            await();
        }
    }

    private void act() {
        Instant begun = clock.instant();
        long nanos = System.nanoTime();
        boolean failed = true;
        try {
            task.run();
            failed = false;
            outage.over(begun)
                    .ifPresent(lasted -> LOG.log(
                            Level.INFO, "{0} is done again, after {1} seconds", task.task(), lasted.toSeconds()));
        } catch (RuntimeException e) {
            if (outage.worthSaying(begun)) {
                LOG.log(Level.ERROR, task.task() + " broke off; it is done again when it is time", e);
            }
        } finally {
            latest = new TaskRun(begun, Duration.ofNanos(System.nanoTime() - nanos), failed);
        }
    }

    public Timing timing() {
        return timing;
    }

    /** When it is done next, by the clock as it is now; empty when it is switched off. */
    public Optional<Instant> next() {
        if (timing.rhythm() == Rhythm.OFF) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        long nanos = next.getDelay(TimeUnit.NANOSECONDS);
        return Optional.of(nanos > 0 ? now.plusNanos(nanos) : timing.next(now));
    }

    /** How it went the last time, empty when it was not done since this server started. */
    public Optional<TaskRun> latest() {
        return Optional.ofNullable(latest);
    }
}
