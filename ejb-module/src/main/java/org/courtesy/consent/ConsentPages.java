package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.fact.Objection;

/** Reads the whole ledger, all objections and all promises page by page, for exports. Runs in the caller's transaction. */
@ApplicationScoped
public class ConsentPages {

    /**
     * An entry with its customer.
     *
     * @param customer number of the customer
     */
    public record Entry(long id, String customer, ConsentEntry consent) {}

    /**
     * An objection with its customer.
     *
     * @param customer number of the customer
     */
    public record ObjectionOf(long id, String customer, Objection objection) {}

    /**
     * A promise with its customer.
     *
     * @param customer number of the customer
     */
    public record PromiseOf(long id, String customer, PromiseEntry promise) {}

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
        return count("ConsentEntity");
    }

    /** How many objections there are. */
    public long countObjections() {
        return count("ObjectionEntity");
    }

    /** How many promises there are. */
    public long countPromises() {
        return count("PromiseEntity");
    }

    /**
     * The next entries in the order in which they were written.
     *
     * @param after id of the one before, null at the beginning
     */
    public List<Entry> page(Long after, int limit) {
        return rows("ConsentEntity", after, limit)
                .map(row -> ((ConsentEntity) row[0]).toEntry((String) row[1]))
                .toList();
    }

    /** The next objections likewise. */
    public List<ObjectionOf> objections(Long after, int limit) {
        return rows("ObjectionEntity", after, limit)
                .map(row -> ((ObjectionEntity) row[0]).of((String) row[1]))
                .toList();
    }

    /** The next promises likewise. */
    public List<PromiseOf> promises(Long after, int limit) {
        return rows("PromiseEntity", after, limit)
                .map(row -> ((PromiseEntity) row[0]).of((String) row[1]))
                .toList();
    }

    private long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    private Stream<Object[]> rows(String entity, Long after, int limit) {
        return entities.createQuery(
                        "select e, c.number from " + entity + " e, CustomerEntity c"
                                + " where e.customerId = c.id and e.id > :after order by e.id",
                        Object[].class)
                .setParameter("after", after == null ? 0L : after)
                .setMaxResults(limit)
                .getResultStream();
    }
}
