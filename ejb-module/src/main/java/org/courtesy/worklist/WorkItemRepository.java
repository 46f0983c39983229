package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.SharedKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.shared.OneOrMany;
import org.courtesy.shared.Row;
import org.courtesy.shared.RowQuery;

/** Rows of the worklist, one by one; {@link WorklistQuery} lists them. */
@ApplicationScoped
class WorkItemRepository {

    /**
     * What stands in a row that is open or was dealt with and is not to come back yet, without the row being kept in mind.
     *
     * @param open whether there is something to do; if not, it rests
     */
    record Glance(
            long customerId,
            boolean open,
            WorkState state,
            String code,
            String subject,
            ContactChannel channel,
            Purpose purpose,
            int urgency,
            LocalDate firstDay,
            LocalDate lastDay,
            double priority,
            String rule,
            String legalBasis) {

        static Glance of(Row row) throws SQLException {
            return new Glance(
                    row.key(),
                    row.yes(),
                    row.code(WorkState.class),
                    row.text(),
                    row.text(),
                    row.code(ContactChannel.class),
                    row.code(Purpose.class),
                    row.whole(),
                    row.day(),
                    row.day(),
                    row.number(),
                    row.text(),
                    row.text());
        }

        Rest rest() {
            return new Rest(code, subject, lastDay, legalBasis);
        }

        boolean says(Wanted wanted) {
            return new Wanted(
                            wanted.kind(),
                            code,
                            subject,
                            channel,
                            purpose,
                            urgency,
                            firstDay,
                            lastDay,
                            wanted.legalBasis(),
                            priority,
                            rule)
                    .equals(wanted);
        }

        Wanted.Key key() {
            return new Wanted.Key(code, subject);
        }
    }

    private static final String GLANCE = """
            select customer_id, open_slot is not null, state, code, subject, channel, purpose, urgency, first_day, last_day,
                priority, rule, legal_basis
            from work_item where customer_id = any(?) and (open_slot = 0 or rest_until >= ?)""";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected WorkItemRepository() {
        this(null);
    }

    @Inject
    WorkItemRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<WorkItemEntity> find(UUID id) {
        return Optional.ofNullable(entityManager.find(WorkItemEntity.class, id));
    }

    /** The row as it is now that its customer is held; empty when it is gone. */
    Optional<WorkItemEntity> fresh(UUID id) {
        WorkItemEntity row = entityManager.find(WorkItemEntity.class, id);
        if (row != null) {
            entityManager.refresh(row);
        }
        return Optional.ofNullable(row);
    }

    /** Number of the customer whom a row is about, without the row being kept in mind; empty when it is gone. */
    Optional<String> customerOf(UUID id) {
        return entityManager
                .createQuery(
                        "select c.number from WorkItemEntity i join CustomerEntity c on c.id = i.customerId"
                                + " where i.id = :id",
                        String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * A look at the rows of customers that are open, and at those that are not to come back yet. What this transaction changed of
     * them was written when the case was read that has been judged.
     */
    List<Glance> glance(Collection<Long> customers, LocalDate today) {
        List<Glance> rows = new ArrayList<>();
        RowQuery query =
                new RowQuery(GLANCE, List.of(customers.toArray(Long[]::new), today), row -> rows.add(Glance.of(row)));
        RowQuery.ask(entityManager, List.of(query));
        return rows;
    }

    /** The open rows of customers, to be changed. */
    List<WorkItemEntity> open(Collection<Long> customers) {
        return OneOrMany.query(
                        entityManager,
                        "select i from WorkItemEntity i where i.customerId in :customers and i.openSlot = 0",
                        WorkItemEntity.class,
                        "customers",
                        customers)
                .getResultList();
    }

    /** Rows that lapsed after something had been tried. */
    List<WorkItemEntity> lapsed(Collection<Long> customers, Instant since) {
        return OneOrMany.query(
                        entityManager,
                        "select i from WorkItemEntity i where i.customerId in :customers and i.result = LAPSED"
                                + " and i.attempts > 0 and i.closedAt >= :since order by i.closedAt desc",
                        WorkItemEntity.class,
                        "customers",
                        customers)
                .setParameter("since", since)
                .getResultList();
    }

    /** As of when customers were last judged. */
    Map<Long, Instant> latestDecisions(Collection<Long> customers) {
        Map<Long, Instant> latest = new HashMap<>();
        OneOrMany.query(
                        entityManager,
                        "select a.customerId, max(a.asOf) from AssessmentEntity a where a.customerId in :customers"
                                + " group by a.customerId",
                        Object[].class,
                        "customers",
                        customers)
                .getResultList()
                .forEach(row -> latest.put((Long) row[0], instant(row[1])));
        return latest;
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }

    /** Rows on which others than a user work, on the same customer or on somebody they share contacts with. */
    List<WorkItemEntity> claimedByOthers(SharedKey shared, String user, Instant now) {
        return entityManager
                .createQuery(
                        "select i from WorkItemEntity i where i.state = CLAIMED and i.claimedUntil > :now"
                                + " and i.claimedBy <> :user and i.customerId in (select c.id from CustomerEntity c"
                                + " where c.id = :customer or c.householdId = :household or c.premiseId = :premise)"
                                + " order by i.claimedUntil desc",
                        WorkItemEntity.class)
                .setParameter("now", now)
                .setParameter("user", user)
                .setParameter("customer", shared.customer().id())
                .setParameter("household", shared.household())
                .setParameter("premise", shared.premise())
                .getResultList();
    }

    /** Ids of rows whose claim has run out. */
    List<UUID> expired(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select i.id from WorkItemEntity i where i.state = CLAIMED and i.claimedUntil <= :now"
                                + " order by i.claimedUntil",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of rows that a user works on. */
    List<UUID> claimedBy(String user) {
        return entityManager
                .createQuery(
                        "select i.id from WorkItemEntity i where i.state = CLAIMED and i.claimedBy = :user", UUID.class)
                .setParameter("user", user)
                .getResultList();
    }

    /** Who wants to be told of the customer's follow-up that is due first; empty when nobody said so. */
    Optional<String> followUpOwner(long customer) {
        return entityManager
                .createQuery(
                        "select f.owner from FollowUpEntity f join TouchpointEntity t on t.id = f.touchpointId"
                                + " where t.customerId = :customer and t.status = PLANNED order by t.happenedAt, t.id",
                        String.class)
                .setParameter("customer", customer)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void remove(WorkItemEntity row) {
        entityManager.remove(row);
    }

    void flush() {
        entityManager.flush();
    }
}
