package org.courtesy.job;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** A job to try work with, whose progress is kept here instead of in the job table. */
public final class JobRuns extends Jobs {

    private UUID id;
    private final String kind;
    private final String request;
    private Predicate<Progress> goOn = progress -> true;
    private Progress progress;

    public JobRuns(String kind, String request) {
        this(kind, request, UUID.randomUUID());
    }

    public JobRuns(String kind, String request, UUID id) {
        super(null, null, null);
        this.id = id;
        this.kind = kind;
        this.request = request;
    }

    /** The same job under the id under which it was queued. */
    public JobRuns named(UUID queued) {
        id = queued;
        return this;
    }

    public UUID id() {
        return id;
    }

    /** Enters the job into the job table, to which the results of work refer. */
    public int enter(EntityManager entities) {
        entities.persist(new Job(id, kind, request, "tester", Instant.EPOCH));
        return 1;
    }

    /** Has the job stop after the first piece for which this does not hold. */
    public JobRuns goingOnWhile(Predicate<Progress> condition) {
        goOn = condition;
        return this;
    }

    /** The job as it would be given out now. */
    public JobRun run() {
        return progress == null
                ? new JobRun(id, kind, request, null, 0, 0, null, "tester", Instant.EPOCH, this)
                : new JobRun(
                        id,
                        kind,
                        request,
                        progress.checkpoint(),
                        progress.done(),
                        progress.refused(),
                        progress.summary(),
                        "tester",
                        Instant.EPOCH,
                        this);
    }

    public Progress progress() {
        return progress;
    }

    @Override
    public void noteTotal(UUID job, long pieces) {
        // Nobody asks.
    }

    @Override
    public boolean noteAlive(UUID job) {
        return progress == null || goOn.test(progress);
    }

    @Override
    public boolean save(UUID job, Progress reached) {
        progress = reached;
        return goOn.test(reached);
    }
}
