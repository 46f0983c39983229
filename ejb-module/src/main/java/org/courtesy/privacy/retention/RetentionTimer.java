package org.courtesy.privacy.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Has cleared away every night what is over. Every node tries; the table lets one run in for each night. */
@Stateless
@PermitAll
public class RetentionTimer {

    private final RetentionBook book;

    /** For the container's proxy. */
    protected RetentionTimer() {
        this(null);
    }

    @Inject
    RetentionTimer(RetentionBook book) {
        this.book = book;
    }

    /** Queues the run of this night. */
    @Schedule(hour = "2", minute = "15", persistent = false, info = "RETENTION")
    public void clear() {
        book.submitNight();
    }
}
