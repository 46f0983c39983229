package org.courtesy.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;
import org.courtesy.shared.Instants;

/** The table of periods and the reports of runs. Checks no rights. Runs in the caller's transaction. */
@ApplicationScoped
class RetentionBook {

    /** The kind of its jobs. */
    static final String KIND = "RETENTION";

    /** Who asks for the runs of the night. */
    static final String NIGHTLY = Jobs.THE_SERVER;

    private final EntityManager entities;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected RetentionBook() {
        this(null, null, null, null);
    }

    @Inject
    RetentionBook(EntityManager entities, Jobs jobs, Ids ids, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The whole table, in the order of the kinds. */
    List<RetentionRule> rules() {
        Map<RetentionKind, RetentionRuleEntity> decided = new EnumMap<>(RetentionKind.class);
        entities.createQuery("from RetentionRuleEntity", RetentionRuleEntity.class)
                .getResultList()
                .forEach(row -> decided.put(row.kind, row));
        return Arrays.stream(RetentionKind.values())
                .map(kind -> rule(kind, decided.get(kind)))
                .toList();
    }

    private static RetentionRule rule(RetentionKind kind, RetentionRuleEntity row) {
        Integer usual = kind.usual().orElse(null);
        return row == null
                ? new RetentionRule(kind, usual, usual, null, null)
                : new RetentionRule(kind, row.months, usual, Instants.utc(row.changedAt), row.changedBy);
    }

    /** Decides on a period. */
    RetentionRule decide(RetentionKind kind, Integer months, String by) {
        RetentionRuleEntity row = new RetentionRuleEntity(kind);
        row.months = months;
        row.changedAt = clock.instant();
        row.changedBy = by;
        return rule(kind, entities.merge(row));
    }

    /** Queues a run. */
    RetentionRun submit(LocalDate night, String requestedBy) {
        RetentionRunEntity run = new RetentionRunEntity();
        run.id = ids.next();
        run.night = night;
        run.requestedBy = requestedBy;
        run.requestedAt = clock.instant();
        entities.persist(run);
        jobs.submit(run.id, KIND, CaseJson.write(run.id.toString()), (long) RetentionKind.values().length, requestedBy);
        return run.toRun();
    }

    /**
     * Queues the run of this night.
     *
     * @throws jakarta.persistence.PersistenceException at the commit, if another node has queued it meanwhile
     */
    void submitNight() {
        LocalDate night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean queued = !entities.createQuery(
                        "select r.id from RetentionRunEntity r where r.night = :night", UUID.class)
                .setParameter("night", night)
                .getResultList()
                .isEmpty();
        if (!queued) {
            submit(night, NIGHTLY);
        }
    }

    /** The latest runs first. */
    List<RetentionRun> runs(int most) {
        return entities.createQuery("from RetentionRunEntity order by id desc", RetentionRunEntity.class)
                .setMaxResults(most)
                .getResultStream()
                .map(RetentionRunEntity::toRun)
                .toList();
    }

    void count(UUID run, RetentionKind kind, long rows) {
        entities.find(RetentionRunEntity.class, run).count(kind, rows);
    }

    void end(UUID run) {
        Instant now = clock.instant();
        entities.find(RetentionRunEntity.class, run).endedAt = now;
    }
}
