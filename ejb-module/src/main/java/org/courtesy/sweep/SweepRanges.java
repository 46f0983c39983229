package org.courtesy.sweep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.job.JobRun;

/** Divides a sweep into ranges and knows which of them are done. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepRanges {

    /** Customers of a range: enough to read them with few queries, few enough to be done again after an interruption. */
    private static final int SIZE = 500;

    private static final int WRITTEN_TOGETHER = 1_000;

    private final SweepCustomers customers;
    private final EntityManager entities;
    private final int size;

    /** For the container's proxy. */
    protected SweepRanges() {
        this(null, null);
    }

    @Inject
    SweepRanges(SweepCustomers customers, EntityManager entities) {
        this(customers, entities, SIZE);
    }

    SweepRanges(SweepCustomers customers, EntityManager entities, int size) {
        this.customers = customers;
        this.entities = entities;
        this.size = size;
    }

    /**
     * How a sweep stands.
     *
     * @param open ranges that are still to be judged, the first first
     * @param tally what the others have found
     */
    record Standing(List<SweepRange> open, SweepTally tally) {}

    /**
     * How a sweep stands; it is divided at its beginning. What ended just before an interruption is noted first: a job that gets on is
     * not given up, however often it is interrupted.
     */
    public Standing standing(JobRun job, SweepJob sweep) {
        List<SweepRangeEntity> rows = rows(job.id());
        if (rows.isEmpty()) {
            divide(job, sweep);
            rows = rows(job.id());
        }
        SweepTally tally = rows.stream()
                .filter(SweepRangeEntity::ended)
                .map(SweepRangeEntity::tally)
                .reduce(SweepTally.NOTHING, SweepTally::plus);
        if (tally.done() > job.done()) {
            note(job, tally);
        }
        List<SweepRange> open = rows.stream()
                .filter(row -> !row.ended())
                .map(SweepRangeEntity::toRange)
                .toList();
        return new Standing(open, tally);
    }

    private List<SweepRangeEntity> rows(UUID job) {
        return entities.createQuery(
                        "select r from SweepRangeEntity r where r.jobId = :job order by r.place",
                        SweepRangeEntity.class)
                .setParameter("job", job)
                .getResultList();
    }

    private void divide(JobRun job, SweepJob sweep) {
        List<SweepRangeEntity> rows = new ArrayList<>();
        long behind = 0;
        if (job.checkpoint() != null) {
            // Begun by a version that went from page to page and noted the last customer.
            behind = Long.parseLong(job.checkpoint());
            SweepRangeEntity before = new SweepRangeEntity(job.id(), 0, 0, behind);
            before.end(SweepTally.of(job));
            rows.add(before);
        }
        while (behind < sweep.lastId()) {
            long last = customers.lastOf(sweep.filter(), behind, sweep.lastId(), size);
            rows.add(new SweepRangeEntity(job.id(), rows.size(), behind, last));
            behind = last;
            if (rows.size() % WRITTEN_TOGETHER == 0) {
                job.alive();
            }
        }
        rows.forEach(entities::persist);
        entities.flush();
        entities.clear();
    }

    /**
     * Holds a range for the present transaction; waits for whoever holds it.
     *
     * @return empty if it is judged already, or its sweep is no more: then nothing is stored twice
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<SweepRange> take(UUID job, int place) {
        return Optional.ofNullable(entities.find(
                        SweepRangeEntity.class, new SweepRangeEntity.Key(job, place), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> !row.ended())
                .map(SweepRangeEntity::toRange);
    }

    /** Notes what a range has found, in the transaction that holds it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void end(UUID job, int place, SweepTally tally) {
        entities.find(SweepRangeEntity.class, new SweepRangeEntity.Key(job, place))
                .end(tally);
    }

    /** What ranges from a place on have found, by their places: those that have ended. */
    public Map<Integer, SweepTally> ended(UUID job, int from) {
        return entities.createQuery(
                        "select r from SweepRangeEntity r where r.jobId = :job and r.place >= :from"
                                + " and r.summary is not null",
                        SweepRangeEntity.class)
                .setParameter("job", job)
                .setParameter("from", from)
                .getResultStream()
                .collect(Collectors.toMap(SweepRangeEntity::place, SweepRangeEntity::tally));
    }

    /** Waits until no open range of a sweep is held by anybody: whoever takes one later sees what is wanted now. */
    public void settle(UUID job) {
        entities.createQuery(
                        "select r from SweepRangeEntity r where r.jobId = :job and r.summary is null order by r.place",
                        SweepRangeEntity.class)
                .setParameter("job", job)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Notes how far the sweep is, see {@link JobRun#save}. */
    public boolean note(JobRun job, SweepTally tally) {
        return job.save(tally.progress());
    }
}
