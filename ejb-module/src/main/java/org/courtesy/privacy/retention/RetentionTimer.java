package org.courtesy.privacy.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Has cleared away every night what is over. Every node tries; the table lets one run in for each night. */
@Stateless
@PermitAll
public class RetentionTimer implements TimedTask {

    private final RetentionBook book;

    /** For the container's proxy. */
    protected RetentionTimer() {
        this(null);
    }

    @Inject
    RetentionTimer(RetentionBook book) {
        this.book = book;
    }

    @Override
    public Task task() {
        return Task.RETENTION;
    }

    @Override
    public Timing timing() {
        return Timing.dailyAt(2, 15);
    }

    /** Queues the run of this night. */
    @Override
    public void run() {
        book.submitNight();
    }
}
