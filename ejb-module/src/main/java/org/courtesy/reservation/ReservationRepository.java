package org.courtesy.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;

/** Stored reservations. */
@ApplicationScoped
class ReservationRepository {

    /** Position in a list. */
    record ReservedKey(Instant at, UUID id) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ReservationRepository() {
        this(null);
    }

    @Inject
    ReservationRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ReservationEntity row) {
        entities.persist(row);
    }

    /** How many contacts of a channel were held and not given back, from an instant on and before another. */
    long taken(ContactChannel channel, Instant from, Instant before) {
        return entities.createQuery(
                        "select count(r) from ReservationEntity r where r.channel = :channel and r.contactAt >= :from"
                                + " and r.contactAt < :before and r.state in :states",
                        Long.class)
                .setParameter("channel", channel)
                .setParameter("from", from)
                .setParameter("before", before)
                .setParameter("states", List.of(ReservationState.HELD, ReservationState.USED))
                .getSingleResult();
    }

    void flush() {
        entities.flush();
    }

    /** As it is now; the caller holds the customer. */
    Optional<ReservationEntity> fresh(UUID id) {
        return Optional.ofNullable(entities.find(ReservationEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    entities.refresh(row);
                    return row;
                });
    }

    Optional<ReservationEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(ReservationEntity.class, id));
    }

    Optional<ReservationEntity> bySource(String source, String sourceId) {
        return entities.createQuery(
                        "select r from ReservationEntity r where r.source = :source and r.sourceId = :sourceId",
                        ReservationEntity.class)
                .setParameter("source", source)
                .setParameter("sourceId", sourceId)
                .getResultStream()
                .findFirst();
    }

    /** The customer's, the latest first. */
    List<ReservationEntity> of(long customer, ReservedKey after, int limit) {
        String text = "select r from ReservationEntity r where r.customerId = :customer"
                + (after == null ? "" : " and (r.reservedAt < :at or r.reservedAt = :at and r.id < :id)")
                + " order by r.reservedAt desc, r.id desc";
        TypedQuery<ReservationEntity> query = entities.createQuery(text, ReservationEntity.class)
                .setParameter("customer", customer)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Held ones that have run out, those first that did so first. */
    List<UUID> expired(Instant now, int limit) {
        return entities.createQuery(
                        "select r.id from ReservationEntity r where r.state = :held and r.heldUntil <= :now"
                                + " order by r.heldUntil, r.id",
                        UUID.class)
                .setParameter("held", ReservationState.HELD)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Held ones of a customer, or of those who live with them, that have run out. */
    List<ReservationEntity> expiredOf(long customer, String household, String premise, Instant now) {
        return entities.createQuery(
                        "select r from ReservationEntity r where r.state = :held and r.heldUntil <= :now"
                                + " and (r.customerId = :customer or r.customerId in (select c.id from CustomerEntity c"
                                + " where c.householdId = :household or c.premiseId = :premise))",
                        ReservationEntity.class)
                .setParameter("held", ReservationState.HELD)
                .setParameter("now", now)
                .setParameter("customer", customer)
                .setParameter("household", household)
                .setParameter("premise", premise)
                .getResultList();
    }
}
