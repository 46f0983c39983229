package org.courtesy.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The job table as the features and the runner use it. Rights are checked by those who call. All methods are public,
 * since a session bean answers to no others.
 */
@Stateless
@PermitAll
public class Jobs {

    /** Who asks for a job when nobody does but the server itself, by the clock. */
    public static final String THE_SERVER = "courtesy";

    /** So long a running job may be silent before somebody else takes it over. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int MOST_ATTEMPTS = 3;

    private final EntityManager entities;
    private final Clock clock;
    private final Node node;

    /** For the container's proxy. */
    protected Jobs() {
        this(null, null, null);
    }

    @Inject
    public Jobs(EntityManager entities, Clock clock, Node node) {
        this.entities = entities;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Queues a job in the present transaction; it begins within seconds after the commit.
     *
     * @param total how many pieces there are to do, null while unknown
     */
    public void submit(UUID id, String kind, String request, Long total, String requestedBy) {
        Job job = new Job(id, kind, request, requestedBy, clock.instant());
        job.total = total;
        entities.persist(job);
    }

    /** What a job is to do, JSON in the form of its kind. */
    public String request(UUID id) {
        return entities.find(Job.class, id).request;
    }

    /** The same while some node works on the job and nobody wants it paused or stopped, for nodes that help with it. */
    public Optional<String> wanted(UUID id) {
        return find(id).filter(Job::wanted).map(job -> job.request);
    }

    /** What the latest job of a kind was or is to do, if there ever was one. */
    public Optional<String> latestRequest(String kind) {
        return entities.createQuery("select j.request from Job j where j.kind = :kind order by j.id desc", String.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The jobs of a kind, the latest first. */
    public List<UUID> latestOf(String kind, int most) {
        return entities.createQuery("select j.id from Job j where j.kind = :kind order by j.id desc", UUID.class)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultList();
    }

    /** The jobs of a kind that have not ended. */
    public Set<UUID> openOf(String kind) {
        return Set.copyOf(
                entities.createQuery("select j.id from Job j where j.kind = :kind and j.endedAt is null", UUID.class)
                        .setParameter("kind", kind)
                        .getResultList());
    }

    /** The job with that id, if there is one. */
    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    /** The jobs before that id, or the latest, in the order of the latest first. */
    public List<Job> latest(JobFilter filter, UUID before, int most) {
        TypedQuery<Job> query = entities.createQuery(
                "select j from Job j where 1 = 1"
                        + (filter.kind() == null ? "" : " and j.kind = :kind")
                        + (filter.state() == null ? "" : " and j.state = :state")
                        + (filter.requestedBy() == null ? "" : " and j.requestedBy = :requestedBy")
                        + (before == null ? "" : " and j.id < :before")
                        + " order by j.id desc",
                Job.class);
        bind(query, "kind", filter.kind());
        bind(query, "state", filter.state());
        bind(query, "requestedBy", filter.requestedBy());
        bind(query, "before", before);
        return query.setMaxResults(most).getResultList();
    }

    private static void bind(TypedQuery<Job> query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    /** The kinds of which there is a job that has not ended: few, so that this is cheap to ask for again and again. */
    public Set<String> openKinds() {
        return Set.copyOf(entities.createQuery(
                        "select distinct j.kind from Job j where j.state in (:queued, :running)", String.class)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .getResultList());
    }

    /** Jobs of that kind that wait to be begun or taken up, the oldest first. */
    public List<UUID> waiting(String kind) {
        return entities.createQuery("""
                        select j.id from Job j
                        where j.kind = :kind and (j.state = :queued
                            or j.state = :running and (j.node = :me or j.heartbeatAt < :silent))
                        order by j.id""", UUID.class)
                .setParameter("kind", kind)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("me", node.name())
                .setParameter("silent", silentSince())
                .getResultList();
    }

    /** Whether a job of that kind is being worked on, here or on another node. */
    public boolean busy(String kind) {
        return entities.createQuery("""
                                select count(j) from Job j where j.kind = :kind and j.state = :running
                                    and j.node <> :me and j.heartbeatAt >= :silent""", Long.class)
                        .setParameter("kind", kind)
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("me", node.name())
                        .setParameter("silent", silentSince())
                        .getSingleResult()
                > 0;
    }

    /** Whether the node that worked on the job has fallen silent. */
    public boolean abandoned(Job job) {
        return job.silent(clock.instant());
    }

    /** Takes the job for this node, unless another one was quicker. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Job> claim(UUID id) {
        Instant now = clock.instant();
        int claimed = entities.createQuery("""
                        update Job j set j.state = :running, j.node = :me, j.heartbeatAt = :now,
                            j.attempts = j.attempts + 1, j.startedAt = coalesce(j.startedAt, :now),
                            j.takenAt = :now, j.takenDone = j.done
                        where j.id = :id and (j.state = :queued
                            or j.state = :running and (j.node = :me or j.heartbeatAt < :silent))""")
                .setParameter("running", JobState.RUNNING)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("me", node.name())
                .setParameter("now", now)
                .setParameter("silent", silentSince())
                .setParameter("id", id)
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        Job job = entities.find(Job.class, id);
        if (job.attempts > MOST_ATTEMPTS) {
            job.end(JobState.FAILED, JobFailure.INTERRUPTED_TOO_OFTEN, now);
            return Optional.empty();
        }
        return Optional.of(job);
    }

    /** See {@link JobRun#total}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteTotal(UUID id, long pieces) {
        own(id).total = pieces;
    }

    /** See {@link JobRun#alive}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean noteAlive(UUID id) {
        Job job = own(id);
        job.heartbeatAt = clock.instant();
        return goesOn(job);
    }

    /** See {@link JobRun#save}. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean save(UUID id, Progress progress) {
        Job job = own(id);
        job.checkpoint = progress.checkpoint();
        job.done = progress.done();
        job.refused = progress.refused();
        job.summary = progress.summary();
        job.heartbeatAt = clock.instant();
        job.attempts = 0;
        return goesOn(job);
    }

    private boolean goesOn(Job job) {
        return job.wanted() && !node.leaving();
    }

    /**
     * Notes the end of a run: done, stopped or paused when somebody asked for it, or left for later when this node is
     * leaving.
     *
     * @return whether the job has ended
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean finish(UUID id, boolean complete) {
        Job job = own(id);
        if (complete) {
            job.end(JobState.DONE, null, clock.instant());
        } else if (job.stopRequested) {
            job.end(JobState.STOPPED, null, clock.instant());
        } else {
            job.state = job.pauseRequested ? JobState.PAUSED : JobState.QUEUED;
            job.node = null;
        }
        return job.state.ended();
    }

    /** Ends a run that can never come to an end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void fail(UUID id, JobFailure why) {
        own(id).end(JobState.FAILED, why, clock.instant());
    }

    /**
     * Leaves a run that broke off to a later one, or gives it up.
     *
     * @return whether it will be tried again
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean retry(UUID id) {
        Job job = own(id);
        if (job.attempts >= MOST_ATTEMPTS) {
            job.end(JobState.FAILED, JobFailure.INTERNAL_ERROR, clock.instant());
            return false;
        }
        job.node = "";
        return true;
    }

    /** The job, which this node must still hold: if not, what it was about to store is rolled back. */
    private Job own(UUID id) {
        Job job = entities.find(Job.class, id);
        if (job == null || job.state != JobState.RUNNING || !node.name().equals(job.node)) {
            throw new IllegalStateException("Job " + id + " was taken over by another node");
        }
        return job;
    }

    private Instant silentSince() {
        return clock.instant().minus(SILENCE);
    }
}
