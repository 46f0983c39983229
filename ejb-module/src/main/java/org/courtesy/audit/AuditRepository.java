package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Adds entries and finds them. There is no other way to a row, but for {@link AuditErasure} and {@link AuditRetention}. */
@ApplicationScoped
class AuditRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected AuditRepository() {
        this(null);
    }

    @Inject
    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a page ends. */
    record Key(Instant at, UUID id) {}

    void add(TrailEntity entry) {
        entities.persist(entry);
    }

    /**
     * Entries as they are looked for, the latest first, behind a place.
     *
     * @param customers all numbers of the customer that is asked for, empty: none is
     */
    List<TrailEntity> find(TrailFilter filter, Set<String> customers, Key after, int limit) {
        StringBuilder text = new StringBuilder("select e from TrailEntity e where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        equal(text, values, "who", filter.who());
        equal(text, values, "outcome", filter.outcome());
        equal(text, values, "subjectKind", filter.subjectKind());
        equal(text, values, "subject", filter.subject());
        if (!filter.actions().isEmpty()) {
            text.append(" and e.action in :actions");
            values.put("actions", filter.actions());
        }
        if (!customers.isEmpty()) {
            text.append(" and e.customer in :customers");
            values.put("customers", customers);
        }
        if (filter.from() != null) {
            text.append(" and e.happenedAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            text.append(" and e.happenedAt < :to");
            values.put("to", filter.to());
        }
        if (after != null) {
            // The first condition is the one by which an index is walked.
            text.append(" and e.happenedAt <= :at and (e.happenedAt < :at or e.id < :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        TypedQuery<TrailEntity> query = entities.createQuery(
                        text.append(" order by e.happenedAt desc, e.id desc").toString(), TrailEntity.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void equal(StringBuilder text, Map<String, Object> values, String property, Object value) {
        if (value != null) {
            text.append(" and e.").append(property).append(" = :").append(property);
            values.put(property, value);
        }
    }

    /** Forgets what it has read, for whoever reads on and on. */
    void forget() {
        entities.clear();
    }
}
