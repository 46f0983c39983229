package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.courtesy.job.JobRun;
import org.courtesy.shared.Ids;

/** Finds the customers of a page, and stores what came of it with the progress of the job in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayPage {

    private static final int SIZE = 100;

    private final ReplayRows rows;
    private final EntityManager entities;
    private final Ids ids;

    /** For the container's proxy. */
    protected ReplayPage() {
        this(null, null, null);
    }

    @Inject
    ReplayPage(ReplayRows rows, EntityManager entities, Ids ids) {
        this.rows = rows;
        this.entities = entities;
        this.ids = ids;
    }

    /** The customers behind those that were dealt with. */
    public List<ReplayRows.Entry> customers(ReplayJob replay, ReplayProgress before) {
        return rows.customers(replay, before.lastCustomer(), SIZE);
    }

    /**
     * Stores the progress and the differences that there is room for.
     *
     * @return whether the job is to go on
     */
    public boolean store(JobRun job, ReplayProgress before, ReplayProgress after, List<Found> found) {
        DifferenceRoom room = new DifferenceRoom(before.report());
        for (Found one : found) {
            if (room.take(one.change())) {
                entities.persist(new ReplayDifferenceEntity(ids.next(), job.id(), one));
            }
        }
        return job.save(after.forJob());
    }
}
