package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.courtesy.shared.Checks;
import org.courtesy.shared.OneOrMany;

/** The consent ledger, objections and promises. */
@ApplicationScoped
class ConsentRepository {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected ConsentRepository() {
        this(null);
    }

    @Inject
    ConsentRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<ConsentEntity> ledger(long customerId) {
        return entityManager
                .createQuery(
                        "from ConsentEntity where customerId = :customer order by givenAt desc, id desc",
                        ConsentEntity.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    List<ConsentEntity> consents(Collection<Long> customers) {
        return OneOrMany.query(
                        entityManager,
                        "from ConsentEntity where customerId in :customers",
                        ConsentEntity.class,
                        "customers",
                        customers)
                .getResultList();
    }

    List<ConsentEntity> consentsUntil(Collection<Long> customers, Instant asOf) {
        return OneOrMany.query(
                        entityManager,
                        "from ConsentEntity where customerId in :customers and givenAt <= :asOf order by givenAt, id",
                        ConsentEntity.class,
                        "customers",
                        customers)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    List<ObjectionEntity> objections(long customerId) {
        return entityManager
                .createQuery(
                        "from ObjectionEntity where customerId = :customer order by raisedAt desc, id desc",
                        ObjectionEntity.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    List<ObjectionEntity> objectionsUntil(Collection<Long> customers, Instant asOf) {
        return OneOrMany.query(
                        entityManager,
                        "from ObjectionEntity where customerId in :customers and raisedAt <= :asOf"
                                + " order by raisedAt, id",
                        ObjectionEntity.class,
                        "customers",
                        customers)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    List<PromiseEntity> promises(Collection<Long> customers) {
        return OneOrMany.query(
                        entityManager,
                        "from PromiseEntity where customerId in :customers order by dueOn desc, id desc",
                        PromiseEntity.class,
                        "customers",
                        customers)
                .getResultList();
    }

    Optional<PromiseEntity> promise(long customerId, String code) {
        if (!Checks.storable(code)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery("from PromiseEntity where customerId = :customer and code = :code", PromiseEntity.class)
                .setParameter("customer", customerId)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }
}
