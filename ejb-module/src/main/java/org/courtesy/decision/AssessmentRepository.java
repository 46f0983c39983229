package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.finding.Assessment;
import org.courtesy.shared.OneOrMany;
import org.courtesy.shared.RowQuery;

/** Stored decisions. */
@ApplicationScoped
class AssessmentRepository {

    /** Of those that are read as entities: who looks decisions up may find none of which only figures are left. */
    private static final String LATEST_AS_OF = """
            select as_of from assessment where customer_id = ? and inputs is not null
            order by id desc fetch first row only""";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected AssessmentRepository() {
        this(null);
    }

    @Inject
    AssessmentRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AssessmentEntity row, Assessment assessment, long customerId) {
        entityManager.persist(row);
        assessment.actions().forEach(action -> entityManager.persist(new ActionEntity(row.id(), customerId, action)));
    }

    Optional<AssessmentEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(AssessmentEntity.class, id));
    }

    Optional<AssessmentEntity> of(UUID touchpoint) {
        return entityManager
                .createQuery(
                        "select a from AssessmentEntity a where a.touchpointId = :touchpoint", AssessmentEntity.class)
                .setParameter("touchpoint", touchpoint)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Ids of the decisions made on touchpoints, by touchpoint. */
    Map<UUID, UUID> idsOf(Collection<UUID> touchpoints) {
        Map<UUID, UUID> ids = new HashMap<>();
        if (!touchpoints.isEmpty()) {
            OneOrMany.query(
                            entityManager,
                            "select a.touchpointId, a.id from AssessmentEntity a where a.touchpointId in :touchpoints",
                            Object[].class,
                            "touchpoints",
                            touchpoints)
                    .getResultList()
                    .forEach(row -> ids.put((UUID) row[0], (UUID) row[1]));
        }
        return ids;
    }

    /** Whether a customer was ever judged. */
    boolean judged(long customerId) {
        return !entityManager
                .createQuery("select a.id from AssessmentEntity a where a.customerId = :customer", UUID.class)
                .setParameter("customer", customerId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Asks as of when the customer's latest decision was made. */
    static RowQuery latestAsOf(long customerId, RowQuery.Reader reader) {
        return new RowQuery(LATEST_AS_OF, List.of(customerId), reader);
    }

    /** What the latest decisions on customers judged, by the key of the customer. */
    Map<Long, LastJudged> lastJudged(Collection<Long> customers) {
        Map<Long, LastJudged> last = new HashMap<>();
        if (!customers.isEmpty()) {
            OneOrMany.query(
                            entityManager,
                            "select a.customerId, a.ruleSet, a.ruleVersion, a.policy, a.inputs from AssessmentEntity a"
                                    + " where a.customerId in :customers and not exists (select 1 from AssessmentEntity later"
                                    + " where later.customerId = a.customerId and later.id > a.id)",
                            Object[].class,
                            "customers",
                            customers)
                    .getResultStream()
                    .forEach(row -> last.put(
                            (Long) row[0],
                            new LastJudged((String) row[1], (Integer) row[2], (String) row[3], (String) row[4])));
        }
        return last;
    }

    /** The customer's decisions, the latest first, behind a position. */
    List<AssessmentEntity> history(long customerId, UUID after, int limit) {
        TypedQuery<AssessmentEntity> query = entityManager
                .createQuery(
                        "select a from AssessmentEntity a where a.customerId = :customer"
                                + (after == null ? "" : " and a.id < :after") + " order by a.id desc",
                        AssessmentEntity.class)
                .setParameter("customer", customerId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
