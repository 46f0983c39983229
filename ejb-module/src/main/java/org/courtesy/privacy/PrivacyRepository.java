package org.courtesy.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.Name;

/** Stored requests and restrictions. */
@ApplicationScoped
class PrivacyRepository {

    private static final String NAMED = "select r, c.number, c.givenName, c.familyName, c.organisationName"
            + " from RequestEntity r join CustomerEntity c on c.id = r.customerId";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected PrivacyRepository() {
        this(null);
    }

    @Inject
    PrivacyRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A request with the number and the name of its customer. */
    record Named(RequestEntity request, String customer, String name) {

        private static Named of(Object[] row) {
            return new Named(
                    (RequestEntity) row[0],
                    (String) row[1],
                    new Name((String) row[2], (String) row[3], (String) row[4]).full());
        }
    }

    /** Behind which request a page begins. */
    record Place(LocalDate dueOn, UUID id) {}

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<Named> find(UUID id) {
        return entities.createQuery(NAMED + " where r.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Named::of)
                .findFirst();
    }

    /** The request as it is stored now, after its customer was locked. */
    RequestEntity again(RequestEntity request) {
        entities.refresh(request);
        return request;
    }

    /** The requests of a customer, the latest first. */
    List<Named> of(long customer) {
        return entities.createQuery(
                        NAMED + " where r.customerId = :customer order by r.receivedOn desc, r.id desc", Object[].class)
                .setParameter("customer", customer)
                .getResultStream()
                .map(Named::of)
                .toList();
    }

    /** How a customer is called; empty when no name is known. */
    String nameOf(long customer) {
        Object[] name = entities.createQuery(
                        "select c.givenName, c.familyName, c.organisationName from CustomerEntity c where c.id = :id",
                        Object[].class)
                .setParameter("id", customer)
                .getSingleResult();
        return new Name((String) name[0], (String) name[1], (String) name[2]).full();
    }

    /** Those of a customer that wait for an answer. */
    List<RequestEntity> waiting(long customer) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.customerId = :customer and r.state in (OPEN, EXTENDED)",
                        RequestEntity.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** Requests as they are looked for, the next due first, behind a place. */
    List<Named> due(RequestFilter filter, Place after, int limit) {
        StringBuilder text = new StringBuilder(NAMED).append(" where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (!filter.states().isEmpty()) {
            text.append(" and r.state in :states");
            values.put("states", filter.states());
        }
        if (filter.kind() != null) {
            text.append(" and r.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.dueTo() != null) {
            text.append(" and r.dueOn <= :to");
            values.put("to", filter.dueTo());
        }
        if (after != null) {
            text.append(" and (r.dueOn > :due or r.dueOn = :due and r.id > :id)");
            values.put("due", after.dueOn());
            values.put("id", after.id());
        }
        TypedQuery<Object[]> query = entities.createQuery(
                        text.append(" order by r.dueOn, r.id").toString(), Object[].class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultStream().map(Named::of).toList();
    }

    /** The restrictions of a customer, the latest first. */
    List<RestrictionEntity> restrictions(long customer) {
        return entities.createQuery(
                        "from RestrictionEntity where customerId = :customer order by since desc, id desc",
                        RestrictionEntity.class)
                .setParameter("customer", customer)
                .getResultList();
    }
}
