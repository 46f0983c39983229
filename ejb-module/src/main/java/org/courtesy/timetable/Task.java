package org.courtesy.timetable;

/** What the server does by the clock. The words for people are the interface's. */
public enum Task {
    RETENTION(true),
    SELF_PROOF(true),
    CHAIN_CHECK(true),
    SWEEP(true),
    REFUSED_ROWS,
    DEAD_LETTERS,
    OUTBOX,
    EXPORT_FILES,
    REPEATED_REQUESTS,
    PRINT_FILES,
    JOBS,
    RULES,
    WEBHOOKS,
    KAFKA,
    AUDIT_TRAIL,
    CHAIN_LINKS,
    CHALLENGERS,
    TELEMETRY,
    RESERVATIONS,
    CLAIMS;

    private final boolean queueing;

    Task() {
        this(false);
    }

    Task(boolean queueing) {
        this.queueing = queueing;
    }

    /** Whether it queues a job instead of doing the work itself: one of the kind that is called like it. */
    public boolean queueing() {
        return queueing;
    }
}
