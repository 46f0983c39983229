package org.courtesy.optin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Consents that were to be confirmed. */
@ApplicationScoped
class OptInRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected OptInRepository() {
        this(null);
    }

    @Inject
    OptInRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<OptInEntity> find(UUID link) {
        return Optional.ofNullable(entities.find(OptInEntity.class, link));
    }

    /** The row as it is now, held: of two answers the second sees what the first has done. */
    Optional<OptInEntity> hold(UUID link) {
        return find(link).map(row -> {
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row;
        });
    }

    /** Those of a customer, the latest first. */
    List<OptInEntity> of(long customerId) {
        return entities.createQuery(
                        "from OptInEntity where customerId = :customer order by requestedAt desc, linkId",
                        OptInEntity.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    /** How many were asked for since an instant and not confirmed. */
    long openSince(long customerId, Instant since) {
        return entities.createQuery(
                        "select count(o) from OptInEntity o where o.customerId = :customer and o.confirmedAt is null"
                                + " and o.requestedAt >= :since",
                        Long.class)
                .setParameter("customer", customerId)
                .setParameter("since", since)
                .getSingleResult();
    }

    void add(OptInEntity row) {
        entities.persist(row);
    }
}
