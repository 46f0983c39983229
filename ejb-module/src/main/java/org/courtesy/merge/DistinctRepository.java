package org.courtesy.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.courtesy.customer.CustomerKey;

/** Which records are of different persons. Each pair is stored both ways round. */
@ApplicationScoped
class DistinctRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected DistinctRepository() {
        this(null);
    }

    @Inject
    DistinctRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** From whom a customer is known to be different, the latest first. */
    List<Distinct> of(CustomerKey customer) {
        return entities
                .createQuery(
                        "select c.number, d.markedAt, d.markedBy from DistinctEntity d"
                                + " join CustomerEntity c on c.id = d.otherId where d.customerId = :customer"
                                + " order by d.markedAt desc, c.number",
                        Object[].class)
                .setParameter("customer", customer.id())
                .getResultList()
                .stream()
                .map(row -> new Distinct(customer.number(), (String) row[0], (Instant) row[1], (String) row[2]))
                .toList();
    }

    boolean has(CustomerKey one, CustomerKey other) {
        return entities.find(DistinctEntity.class, new DistinctEntity.Key(one.id(), other.id())) != null;
    }

    void add(CustomerKey one, CustomerKey other, Instant at, String by) {
        entities.persist(new DistinctEntity(one.id(), other.id(), at, by));
        entities.persist(new DistinctEntity(other.id(), one.id(), at, by));
    }

    void remove(CustomerKey one, CustomerKey other) {
        entities.createQuery("delete from DistinctEntity d where d.customerId = :one and d.otherId = :other"
                        + " or d.customerId = :other and d.otherId = :one")
                .setParameter("one", one.id())
                .setParameter("other", other.id())
                .executeUpdate();
    }
}
