package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.customer.Name;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;

/** Lists and counts the worklist in the order of what matters. */
@ApplicationScoped
class WorklistQuery {

    /** Position in the list. */
    record Place(short urgency, LocalDate sortDay, double priority, UUID id) {}

    /**
     * Who asks, and when.
     *
     * @param users the caller and those for whom they stand in
     * @param team the caller's, null: in none
     */
    record Asker(String user, Collection<String> users, String team, Instant now, LocalDate today) {}

    /** A row with the customer it is about. */
    record Found(
            WorkItemEntity row,
            String number,
            CustomerKind kind,
            String given,
            String family,
            String organisation,
            String city,
            String segment) {

        Place place() {
            return new Place(row.urgency, row.sortDay, row.priority, row.id);
        }

        WorkItem toItem() {
            return new WorkItem(
                    row.id,
                    number,
                    new Name(given, family, organisation).full(),
                    kind,
                    city,
                    segment,
                    row.kind,
                    row.code,
                    row.subject,
                    row.channel,
                    row.purpose,
                    row.urgency,
                    row.firstDay,
                    row.lastDay,
                    row.legalBasis,
                    row.priority,
                    row.rule,
                    row.assessmentId,
                    row.state,
                    row.owner,
                    row.team,
                    row.claimedBy,
                    row.claimedUntil,
                    row.attempts,
                    row.notBefore,
                    row.result,
                    row.reason,
                    row.note,
                    row.closedAt,
                    row.closedBy,
                    row.touchpointId);
        }
    }

    private static final String CUSTOMER = " join CustomerEntity c on c.id = i.customerId";

    private static final String FOUND = "select new org.courtesy.worklist.WorklistQuery$Found(i, c.number, c.kind,"
            + " c.givenName, c.familyName, c.organisationName, c.city, c.segment)"
            + " from WorkItemEntity i" + CUSTOMER;

    private static final String NOT_PUT_OFF = " and (i.notBefore is null or i.notBefore <= :now)";
    private static final String CLAIMED = "i.state = CLAIMED and i.claimedUntil > :now";
    private static final String FOR_ME =
            " and (i.team is null or i.team = :team) and (i.owner is null or i.owner in :users)";

    private static final String BEHIND = " and (i.urgency > :urgency or i.urgency = :urgency and (i.sortDay > :sortDay"
            + " or i.sortDay = :sortDay and (i.priority < :priority or i.priority = :priority and i.id > :id)))";

    private static final String ORDER = " order by i.urgency, i.sortDay, i.priority desc, i.id";

    private final EntityManager entityManager;
    private final CustomerLimit limit;

    /** For the container's proxy. */
    protected WorklistQuery() {
        this(null, null);
    }

    @Inject
    WorklistQuery(EntityManager entityManager, CustomerLimit limit) {
        this.entityManager = entityManager;
        this.limit = limit;
    }

    /** One row; it must be there. */
    WorkItem item(UUID id) {
        return entityManager
                .createQuery(FOUND + " where i.id = :id", Found.class)
                .setParameter("id", id)
                .getSingleResult()
                .toItem();
    }

    /** Open work behind a place. */
    List<Found> list(WorklistFilter filter, Asker asker, Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, asker, values);
        if (after != null) {
            where += BEHIND;
            values.put("urgency", after.urgency());
            values.put("sortDay", after.sortDay());
            values.put("priority", after.priority());
            values.put("id", after.id());
        }
        TypedQuery<Found> query = entityManager.createQuery(FOUND + where + ORDER, Found.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** How much open work there is, by group. */
    WorkCounts counts(WorklistFilter filter, Asker asker) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, asker, values);
        Query query = entityManager.createQuery("select i.code, sum(case when i.sortDay < :today then 1 else 0 end),"
                + " sum(case when i.sortDay = :today then 1 else 0 end), count(i) from WorkItemEntity i"
                + joined(where) + where
                + " group by i.code");
        values.put("today", asker.today());
        values.forEach(query::setParameter);
        Map<WorkGroup, Long> groups = new EnumMap<>(WorkGroup.class);
        long overdue = 0;
        long today = 0;
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            groups.merge(WorkGroup.of((String) row[0]), ((Number) row[3]).longValue(), Long::sum);
            overdue += ((Number) row[1]).longValue();
            today += ((Number) row[2]).longValue();
        }
        return new WorkCounts(groups, overdue, today);
    }

    /** Everything open about one customer. */
    List<Found> ofCustomer(long customer) {
        return entityManager
                .createQuery(FOUND + " where i.customerId = :customer and i.openSlot = 0" + ORDER, Found.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** What users closed since an instant, the latest first. */
    List<Found> closed(Collection<String> users, Instant since, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("since", since);
        values.put("users", users);
        TypedQuery<Found> query = entityManager.createQuery(
                FOUND + " where i.state = CLOSED and i.closedAt >= :since and i.closedBy in :users"
                        + limit.condition("c", values) + " order by i.closedAt desc, i.id",
                Found.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private String where(WorklistFilter filter, Asker asker, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where i.openSlot = 0")
                .append(limit.condition("c", values))
                .append(scope(filter.scope(), asker, values));
        if (filter.group() == WorkGroup.OFFERS) {
            where.append(" and i.code not in :codes");
            values.put("codes", WorkGroup.named());
        } else if (filter.group() != null) {
            where.append(" and i.code in :codes");
            values.put("codes", filter.group().codes());
        }
        if (filter.channel() != null) {
            where.append(" and i.channel = :channel");
            values.put("channel", filter.channel());
        }
        if (filter.segment() != null) {
            where.append(" and c.segment = :segment");
            values.put("segment", filter.segment());
        }
        if (filter.due() != null) {
            where.append(due(filter.due(), asker, values));
        }
        return where.toString();
    }

    private static String scope(WorklistFilter.Scope scope, Asker asker, Map<String, Object> values) {
        values.put("now", asker.now());
        if (scope == null) {
            return NOT_PUT_OFF;
        }
        switch (scope) {
            case MINE -> {
                values.put("users", asker.users());
                return " and (i.owner in :users or " + CLAIMED + " and i.claimedBy in :users)" + NOT_PUT_OFF;
            }
            case FREE -> {
                values.put("users", asker.users());
                values.put("team", asker.team());
                values.put("user", asker.user());
                return " and not (" + CLAIMED + " and i.claimedBy <> :user)" + FOR_ME + NOT_PUT_OFF;
            }
            case OTHERS -> {
                values.put("user", asker.user());
                return " and " + CLAIMED + " and i.claimedBy <> :user";
            }
            default -> {
                return " and i.notBefore > :now";
            }
        }
    }

    /** Customers cost time, so they are there only where something is asked of them. */
    private static String joined(String where) {
        return where.contains(" c.") ? CUSTOMER : "";
    }

    private static String due(WorklistFilter.Due due, Asker asker, Map<String, Object> values) {
        LocalDate until = switch (due) {
            case OVERDUE -> asker.today().minusDays(1);
            case TODAY -> asker.today();
            case WEEK -> asker.today().plusDays(7);
        };
        values.put("until", until);
        return " and i.sortDay <= :until";
    }

    /** How many calls to make are in front of a place, of those that the filter wants. */
    long calls(WorklistFilter filter, Asker asker, Place before) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, asker, values) + " and i.channel = :phone";
        values.put("phone", ContactChannel.PHONE);
        if (before != null) {
            where += " and not (1 = 1" + BEHIND + ")";
            values.put("urgency", before.urgency());
            values.put("sortDay", before.sortDay());
            values.put("priority", before.priority());
            values.put("id", before.id());
        }
        Query query = entityManager.createQuery("select count(i) from WorkItemEntity i" + joined(where) + where);
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** How many calls users have made since an instant, reached or not. */
    long callsMade(Collection<String> users, Instant since) {
        return users.isEmpty()
                ? 0
                : entityManager
                        .createQuery(
                                "select count(t) from TouchpointEntity t where t.recordedBy in :users"
                                        + " and t.recordedAt >= :since and t.channel = PHONE and t.direction = OUTBOUND"
                                        + " and t.status = DONE",
                                Long.class)
                        .setParameter("users", users)
                        .setParameter("since", since)
                        .getSingleResult();
    }
}
