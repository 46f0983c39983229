package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Reads all stored decisions page by page, for exports. Runs in the caller's transaction. */
@ApplicationScoped
public class DecisionPages {

    /**
     * A decision.
     *
     * @param key behind which the next page begins
     * @param customer number of the customer as it is now
     */
    public record Entry(UUID key, String customer, StoredAssessment decision) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected DecisionPages() {
        this(null);
    }

    @Inject
    DecisionPages(EntityManager entities) {
        this.entities = entities;
    }

    /** How many decisions there are. */
    public long count() {
        return entities.createQuery("select count(a) from AssessmentEntity a", Long.class)
                .getSingleResult();
    }

    /**
     * The next decisions in the order in which they were stored.
     *
     * @param after key of the one before, null at the beginning
     */
    public List<Entry> page(UUID after, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select a, c.number from AssessmentEntity a, CustomerEntity c where a.customerId = c.id"
                        + (after == null ? "" : " and a.id > :after") + " order by a.id",
                Object[].class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> entry((AssessmentEntity) row[0], (String) row[1]))
                .toList();
    }

    /**
     * The decisions on one customer, the latest first.
     *
     * @param after key of the one before, null at the beginning
     */
    public List<Entry> of(CustomerKey customer, UUID after, int limit) {
        TypedQuery<AssessmentEntity> query = entities.createQuery(
                        "from AssessmentEntity where customerId = :customer" + (after == null ? "" : " and id < :after")
                                + " order by id desc",
                        AssessmentEntity.class)
                .setParameter("customer", customer.id())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Entry> page = query.getResultList().stream()
                .map(row -> entry(row, customer.number()))
                .toList();
        // A life with us has thousands of them, and they are long.
        entities.clear();
        return page;
    }

    private static Entry entry(AssessmentEntity row, String customer) {
        return new Entry(row.id(), customer, row.toStored());
    }
}
