package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finds the customers of an audience in pages, in the order of their rows. */
@ApplicationScoped
class AudienceBase {

    /**
     * A customer of a page.
     *
     * @param segment as the utility has given it, null if it has not
     */
    record Entry(long id, String number, String segment) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected AudienceBase() {
        this(null);
    }

    @Inject
    AudienceBase(EntityManager entities) {
        this.entities = entities;
    }

    /** The id of the latest customer, 0 when there is none. */
    long lastId() {
        return entities.createQuery("select coalesce(max(c.id), 0) from CustomerEntity c", Long.class)
                .getSingleResult();
    }

    /** How many there are, of whatever segment. */
    long count(Audience whom) {
        AudienceConditions conditions = new AudienceConditions(whom);
        return conditions
                .bind(entities.createQuery(
                        "select count(c) from CustomerEntity c where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    /** The next behind an id, up to the last one, of whatever segment. */
    List<Entry> page(Audience whom, long after, long last, int size) {
        AudienceConditions conditions = new AudienceConditions(whom);
        return conditions
                .bind(entities.createQuery(
                        "select new org.courtesy.audience.AudienceBase$Entry(c.id, c.number, c.segment) from"
                                + " CustomerEntity c where c.id > :after and c.id <= :last and " + conditions.text()
                                + " order by c.id",
                        Entry.class))
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(size)
                .getResultList();
    }
}
