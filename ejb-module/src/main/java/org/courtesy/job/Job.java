package org.courtesy.job;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A row of the table {@code job}. Changed column by column: a wish to stop must survive what the run notes. */
@DynamicUpdate
@Entity
@Table(name = "job")
class Job {

    @Id
    UUID id;

    String kind;

    @Enumerated(EnumType.STRING)
    JobState state;

    String requestedBy;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    Long total;
    long done;
    long refused;
    boolean stopRequested;
    boolean pauseRequested;
    String request;
    String checkpoint;
    String summary;

    @Enumerated(EnumType.STRING)
    JobFailure failure;

    /** The node that works on it, with its latest sign of life; after a silence another one takes over. */
    String node;

    Instant heartbeatAt;

    /** When it was begun or taken up last, and how far it was then. */
    Instant takenAt;

    long takenDone;

    /** How often it was begun or taken up since it last got on. */
    int attempts;

    /** For the persistence provider. */
    protected Job() {}

    Job(UUID id, String kind, String request, String requestedBy, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.state = JobState.QUEUED;
        this.request = request;
        this.requestedBy = requestedBy;
        this.createdAt = createdAt;
    }

    /**
     * The job as its work sees it.
     *
     * @param jobs the job table, called from outside so that each call has its transaction
     */
    JobRun run(Jobs jobs) {
        return new JobRun(id, kind, request, checkpoint, done, refused, summary, requestedBy, createdAt, jobs);
    }

    /** Whether the node that is said to work on it has not been heard of for so long that another one may take over. */
    boolean silent(Instant now) {
        return state == JobState.RUNNING && heartbeatAt.isBefore(now.minus(Jobs.SILENCE));
    }

    /** Whether it is worked on and nobody wants it paused or stopped. */
    boolean wanted() {
        return state == JobState.RUNNING && !stopRequested && !pauseRequested;
    }

    /** Lets it wait to be taken up behind its last piece. */
    void queue() {
        state = JobState.QUEUED;
        failure = null;
        endedAt = null;
        attempts = 0;
    }

    void end(JobState how, JobFailure why, Instant now) {
        state = how;
        failure = why;
        endedAt = now;
        node = null;
    }
}
