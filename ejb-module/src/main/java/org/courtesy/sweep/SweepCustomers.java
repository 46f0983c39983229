package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Finds the customers of a sweep in ranges, in the order of their rows. */
@ApplicationScoped
class SweepCustomers {

    /** A customer of a sweep, as it is needed to read the case. */
    record Entry(long id, String number) {}

    private static final String BAND = " and exists (select 1 from AssessmentEntity a where a.customerId = c.id"
            + " and a.band = :band and not exists (select 1 from AssessmentEntity later"
            + " where later.customerId = c.id and later.id > a.id))";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SweepCustomers() {
        this(null);
    }

    @Inject
    SweepCustomers(EntityManager entities) {
        this.entities = entities;
    }

    /** The id of the latest customer, 0 when there is none: those who come later belong to the next sweep. */
    long lastId() {
        return entities.createQuery("select coalesce(max(c.id), 0) from CustomerEntity c", Long.class)
                .getSingleResult();
    }

    /** How many customers there are. */
    long count(SweepFilter filter) {
        TypedQuery<Long> query = entities.createQuery(
                "select count(c) from CustomerEntity c where 1 = 1" + conditions(filter), Long.class);
        bind(query, filter);
        return query.getSingleResult();
    }

    /** Up to which customer the next ones behind an id go: so many of them, or all up to the last. */
    long lastOf(SweepFilter filter, long behind, long last, int size) {
        return among("select c.id", Long.class, filter, behind, last)
                .setFirstResult(size - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(last);
    }

    /** The customers behind an id, up to the last one. */
    List<Entry> of(SweepFilter filter, long behind, long last) {
        return among(
                        "select new org.courtesy.sweep.SweepCustomers$Entry(c.id, c.number)",
                        Entry.class,
                        filter,
                        behind,
                        last)
                .getResultList();
    }

    private <T> TypedQuery<T> among(String select, Class<T> what, SweepFilter filter, long behind, long last) {
        TypedQuery<T> query = entities.createQuery(
                select + " from CustomerEntity c where c.id > :behind and c.id <= :last" + conditions(filter)
                        + " order by c.id",
                what);
        bind(query, filter);
        return query.setParameter("behind", behind).setParameter("last", last);
    }

    private static String conditions(SweepFilter filter) {
        return (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.country() == null ? "" : " and c.country = :country")
                + (filter.segment() == null ? "" : " and c.segment = :segment")
                + (filter.band() == null ? "" : BAND);
    }

    private static void bind(Query query, SweepFilter filter) {
        bind(query, "kind", filter.kind());
        bind(query, "country", filter.country());
        bind(query, "segment", filter.segment());
        bind(query, "band", filter.band());
    }

    private static void bind(Query query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
