package org.courtesy.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts of audiences that are to be handed over, and what became of them. */
@ApplicationScoped
class HandoverStore {

    /**
     * A contact that is to be handed over.
     *
     * @param reservation null when it is gone
     */
    record Next(long customerId, String customer, Integer place, UUID reservation) {}

    /** A contact as it is read: without words. */
    record Line(
            Integer place,
            String customer,
            HandoverState state,
            String code,
            String detail,
            String reference,
            Instant at,
            UUID touchpoint) {}

    private static final int PAGE = 100;
    private static final String OPEN = " from MemberEntity m join CustomerEntity c on c.id = m.customerId"
            + " left join HandoverEntity h on h.audienceId = m.jobId and h.customerId = m.customerId"
            + " where m.jobId = :audience and m.place > :place and m.state = org.courtesy.audience.MemberState.RESERVED"
            + " and (h.state is null or h.state in :open)";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected HandoverStore() {
        this(null);
    }

    @Inject
    HandoverStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The next that are open behind a place, in the order of the audience. */
    List<Next> next(UUID audience, int place) {
        return entities.createQuery(
                        "select new org.courtesy.handover.HandoverStore$Next(m.customerId, c.number, m.place,"
                                + " m.reservationId)" + OPEN + " order by m.place",
                        Next.class)
                .setParameter("audience", audience)
                .setParameter("place", place)
                .setParameter("open", HandoverState.OPEN)
                .setMaxResults(PAGE)
                .getResultList();
    }

    /** How many are open. */
    long open(UUID audience) {
        return entities.createQuery("select count(m)" + OPEN, Long.class)
                .setParameter("audience", audience)
                .setParameter("place", 0)
                .setParameter("open", HandoverState.OPEN)
                .getSingleResult();
    }

    /** The job that was asked for last to hand over an audience. */
    Optional<UUID> latest(String audience) {
        return entities.createQuery(
                        "select j.id from Job j where j.kind = :kind and j.request like :audience"
                                + " order by j.createdAt desc, j.id desc",
                        UUID.class)
                .setParameter("kind", HandoverService.KIND)
                .setParameter("audience", "%\"" + UUID.fromString(audience) + "\"%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The row of a contact, made if there is none. */
    HandoverEntity row(UUID audience, long customer, UUID job, Instant now) {
        HandoverEntity row = entities.find(HandoverEntity.class, new HandoverEntity.Key(audience, customer));
        if (row == null) {
            row = new HandoverEntity(audience, customer);
            row.jobId = job;
            row.changedAt = now;
            entities.persist(row);
        }
        row.jobId = job;
        row.changedAt = now;
        return row;
    }

    /** At most so many contacts that a job dealt with last, behind a place, in the order of the audience. */
    List<Line> lines(UUID job, int place) {
        return entities.createQuery(
                        "select new org.courtesy.handover.HandoverStore$Line(m.place, c.number, h.state, h.code, h.detail,"
                                + " h.reference, h.changedAt, h.touchpointId) from HandoverEntity h"
                                + " join MemberEntity m on m.jobId = h.audienceId and m.customerId = h.customerId"
                                + " join CustomerEntity c on c.id = h.customerId"
                                + " where h.jobId = :job and m.place > :place order by m.place",
                        Line.class)
                .setParameter("job", job)
                .setParameter("place", place)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
