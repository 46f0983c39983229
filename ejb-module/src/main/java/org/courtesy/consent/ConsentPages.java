package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the whole ledger page by page, for exports. Runs in the caller's transaction. */
@ApplicationScoped
public class ConsentPages {

    /**
     * An entry with its customer.
     *
     * @param customer number of the customer
     */
    public record Entry(long id, String customer, ConsentEntry consent) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ConsentPages() {
        this(null);
    }

    @Inject
    ConsentPages(EntityManager entities) {
        this.entities = entities;
    }

    /** How many entries there are. */
    public long count() {
        return entities.createQuery("select count(e) from ConsentEntity e", Long.class)
                .getSingleResult();
    }

    /**
     * The next entries in the order in which they were written.
     *
     * @param after id of the one before, null at the beginning
     */
    public List<Entry> page(Long after, int limit) {
        return entities.createQuery(
                        "select e, c.number from ConsentEntity e, CustomerEntity c"
                                + " where e.customerId = c.id and e.id > :after order by e.id",
                        Object[].class)
                .setParameter("after", after == null ? 0L : after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> ((ConsentEntity) row[0]).toEntry((String) row[1]))
                .toList();
    }
}
