package org.courtesy.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored dead letters. */
@ApplicationScoped
class DeadLetterRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected DeadLetterRepository() {
        this(null);
    }

    @Inject
    DeadLetterRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<DeadLetterEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(DeadLetterEntity.class, id));
    }

    /** The same, locked until the transaction ends. */
    Optional<DeadLetterEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(DeadLetterEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<DeadLetterEntity> byFingerprint(String fingerprint) {
        return entities
                .createQuery("select d from DeadLetterEntity d where d.fingerprint = :print", DeadLetterEntity.class)
                .setParameter("print", fingerprint)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** At most so many letters behind a position, those that came last first; state null: all. */
    List<DeadLetterEntity> list(DeadLetterState state, UUID after, int limit) {
        TypedQuery<DeadLetterEntity> query = entities.createQuery(
                "select d from DeadLetterEntity d where 1 = 1"
                        + (state == null ? "" : " and d.state = :state")
                        + (after == null ? "" : " and d.id < :after") + " order by d.id desc",
                DeadLetterEntity.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Those that wait and were not tried since an instant, in the order in which they came. */
    List<UUID> waiting(Instant since, int limit) {
        return entities.createQuery(
                        "select d.id from DeadLetterEntity d where d.state = WAITING and d.cut = false"
                                + " and d.lastAt < :since order by d.id",
                        UUID.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many of those there are. */
    long countWaiting(Instant since) {
        return entities.createQuery(
                        "select count(d) from DeadLetterEntity d where d.state = WAITING and d.cut = false"
                                + " and d.lastAt < :since",
                        Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    long count(DeadLetterState state) {
        return entities.createQuery("select count(d) from DeadLetterEntity d where d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Removes what was touched last before an instant. */
    int forget(Instant before) {
        return entities.createQuery("delete from DeadLetterEntity d where d.lastAt < :before"
                        + " and (d.settledAt is null or d.settledAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
    }

    void add(DeadLetterEntity row) {
        entities.persist(row);
        entities.flush();
    }
}
