package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds customers and their stored decisions, in the order in which a replay walks through them. */
@ApplicationScoped
class ReplayRows {

    /** A customer of a page. */
    record Entry(long id, String number) {}

    /**
     * The case of a stored decision.
     *
     * @param customer number of the customer
     * @param inputs the case, as JSON
     */
    record Sighting(UUID id, String customer, String inputs) {}

    private static final String SIGHTINGS =
            "select new org.courtesy.replay.ReplayRows$Sighting(a.id, c.number, a.inputs)"
                    + " from AssessmentEntity a join CustomerEntity c on c.id = a.customerId";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ReplayRows() {
        this(null);
    }

    @Inject
    ReplayRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The id of the latest customer, 0 when there is none. */
    long lastCustomer() {
        return entities.createQuery("select coalesce(max(c.id), 0) from CustomerEntity c", Long.class)
                .getSingleResult();
    }

    /** How many customers there are, whether or not the sample has them. */
    long count(ReplayFilter filter) {
        TypedQuery<Long> query =
                entities.createQuery("select count(c) from CustomerEntity c where 1 = 1" + whom(filter), Long.class);
        bindWhom(query, filter);
        return query.getSingleResult();
    }

    /** The next customers behind an id. */
    List<Entry> customers(ReplayJob replay, long after, int size) {
        TypedQuery<Entry> query = entities.createQuery(
                "select new org.courtesy.replay.ReplayRows$Entry(c.id, c.number) from CustomerEntity c"
                        + " where c.id > :after and c.id <= :last" + whom(replay.filter()) + " order by c.id",
                Entry.class);
        bindWhom(query, replay.filter());
        return query.setParameter("after", after)
                .setParameter("last", replay.lastCustomer())
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * The next decisions on some customers, customer by customer and in the order of their time.
     *
     * @param after the decision before, null at the beginning; customers before its own must not be among the customers
     */
    List<StoredInputs> decisions(ReplayJob replay, List<Long> customers, StoredInputs after, int size) {
        ReplayFilter filter = replay.filter();
        TypedQuery<StoredInputs> query = entities.createQuery(
                "select new org.courtesy.replay.StoredInputs(a.id, a.customerId, a.asOf, a.mode, a.inputs)"
                        + " from AssessmentEntity a where a.customerId in :customers and a.id <= :last"
                        + (filter.from() == null ? "" : " and a.decidedOn >= :from")
                        + (filter.to() == null ? "" : " and a.decidedOn <= :to")
                        + (after == null
                                ? ""
                                : " and (a.customerId > :customer or a.customerId = :customer"
                                        + " and (a.asOf > :at or a.asOf = :at and a.id > :id))")
                        + " order by a.customerId, a.asOf, a.id",
                StoredInputs.class);
        query.setParameter("customers", customers).setParameter("last", UUID.fromString(replay.lastDecision()));
        bind(query, "from", filter.from());
        bind(query, "to", filter.to());
        if (after != null) {
            query.setParameter("customer", after.customerId())
                    .setParameter("at", after.asOf())
                    .setParameter("id", after.id());
        }
        return query.setMaxResults(size).getResultList();
    }

    /** Stored decisions behind an id and up to another one, of all customers and in the order of their storing. */
    List<StoredDecision> stored(UUID after, UUID upTo, int size) {
        return entities.createQuery(
                        "select new org.courtesy.replay.StoredDecision(a.id, a.mode, a.inputs, a.result)"
                                + " from AssessmentEntity a where a.id > :after and a.id <= :upTo order by a.id",
                        StoredDecision.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(size)
                .getResultList();
    }

    /** The decisions stored last, the latest first, behind one of them. */
    List<Sighting> latest(UUID before, int size) {
        TypedQuery<Sighting> query = entities.createQuery(
                SIGHTINGS + (before == null ? "" : " where a.id < :before") + " order by a.id desc", Sighting.class);
        bind(query, "before", before);
        return query.setMaxResults(size).getResultList();
    }

    /** A stored decision and its customer; empty when there is none, or no more. */
    Optional<Sighting> find(UUID decision) {
        return entities.createQuery(SIGHTINGS + " where a.id = :id", Sighting.class)
                .setParameter("id", decision)
                .getResultStream()
                .findFirst();
    }

    private static String whom(ReplayFilter filter) {
        return (filter.kind() == null ? "" : " and c.kind = :kind")
                + (filter.country() == null ? "" : " and c.country = :country")
                + (filter.segment() == null ? "" : " and c.segment = :segment");
    }

    private static void bindWhom(Query query, ReplayFilter filter) {
        bind(query, "kind", filter.kind());
        bind(query, "country", filter.country());
        bind(query, "segment", filter.segment());
    }

    private static void bind(Query query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
