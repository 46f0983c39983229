package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.shared.Ids;

/** Queues replays and finds them again; rights and wishes are checked by those who call. */
@ApplicationScoped
class ReplayQueue {

    private final ReplayRows rows;
    private final EntityManager entities;
    private final Jobs jobs;
    private final Ids ids;

    /** For the container's proxy. */
    protected ReplayQueue() {
        this(null, null, null, null);
    }

    @Inject
    ReplayQueue(ReplayRows rows, EntityManager entities, Jobs jobs, Ids ids) {
        this.rows = rows;
        this.entities = entities;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Queues a replay over the decisions of this moment, in the present transaction; answers the id of its job. */
    UUID submit(PinnedRules base, PinnedRules candidate, ReplayFilter filter, String requestedBy) {
        UUID id = ids.next();
        ReplayJob replay = new ReplayJob(base, candidate, filter, rows.lastCustomer(), id.toString());
        jobs.submit(id, ReplayService.KIND, CaseJson.write(replay), rows.count(filter), requestedBy);
        entities.persist(new ReplayEntity(id, candidate.ruleSet()));
        return id;
    }

    /** The latest replay of a version, whatever has become of it. */
    Optional<UUID> latest(String name, int version) {
        return entities.createQuery(
                        "select r.jobId from ReplayEntity r where r.ruleSet = :name and r.version = :version"
                                + " order by r.jobId desc",
                        UUID.class)
                .setParameter("name", name)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What a job is to do; empty when it is no replay. */
    Optional<ReplayJob> find(UUID job) {
        return Optional.ofNullable(entities.find(ReplayEntity.class, job))
                .map(found -> CaseJson.read(jobs.request(found.jobId), ReplayJob.class));
    }
}
