package org.courtesy.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.link.LinkHolder;

/** What customers did on their own pages. Runs in the caller's transaction. */
@ApplicationScoped
class CustomerActs {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected CustomerActs() {
        this(null);
    }

    @Inject
    CustomerActs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(LinkHolder holder, List<Deed> deeds, Instant now) {
        deeds.forEach(deed -> entityManager.persist(new CustomerActEntity(holder, deed, now)));
    }

    List<CustomerAct> of(CustomerKey customer, int limit) {
        return entityManager
                .createQuery(
                        "select a from CustomerActEntity a where a.customerId = :customer order by a.id desc",
                        CustomerActEntity.class)
                .setParameter("customer", customer.id())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> row.toAct(customer))
                .toList();
    }
}
