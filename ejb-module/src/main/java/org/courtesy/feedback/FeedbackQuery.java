package org.courtesy.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.feedback.FeedbackRepository.Found;

/** Lists and counts answers of everybody. */
@ApplicationScoped
class FeedbackQuery {

    /** Position in a list. */
    record Place(Instant at, UUID id) {}

    /** The sums over some answers, by the type they are about. */
    record Sums(
            String type,
            long answers,
            long bad,
            long open,
            long overdue,
            long npsCount,
            long promoters,
            long detractors,
            long csatCount,
            double csatSum,
            double csatSquares,
            long cesCount,
            double cesSum,
            double cesSquares) {}

    private static final String FROM = " from FeedbackEntity f join CustomerEntity c on c.id = f.customerId"
            + " left join TouchpointEntity t on t.id = f.touchpointId"
            + " left join TouchpointEntity p on p.id = f.followUpId";

    private static final String LIST =
            "select new org.courtesy.feedback.FeedbackRepository$Found(f, c.number, t.type, t.channel, p.status,"
                    + " p.happenedAt)" + FROM;

    private static final String SUMS = "select new org.courtesy.feedback.FeedbackQuery$Sums(t.type, count(f),"
            + " sum(case when f.bad = true then 1L else 0L end),"
            + " sum(case when p.status = PLANNED then 1L else 0L end),"
            + " sum(case when p.status = PLANNED and p.happenedAt < :today then 1L else 0L end),"
            + " count(f.nps), sum(case when f.nps >= 9 then 1L else 0L end),"
            + " sum(case when f.nps <= 6 then 1L else 0L end),"
            + " count(f.csat), coalesce(sum(f.csat * 1.0d), 0.0d), coalesce(sum(f.csat * f.csat * 1.0d), 0.0d),"
            + " count(f.ces), coalesce(sum(f.ces * 1.0d), 0.0d), coalesce(sum(f.ces * f.ces * 1.0d), 0.0d))"
            + FROM;

    private static final String STEPS = "select f.nps, count(f)" + FROM;

    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;
    private final CustomerRegister customers;
    private final CustomerLimit limit;

    /** For the container's proxy. */
    protected FeedbackQuery() {
        this(null, null, null);
    }

    @Inject
    FeedbackQuery(EntityManager entityManager, CustomerRegister customers, CustomerLimit limit) {
        this.entityManager = entityManager;
        this.customers = customers;
        this.limit = limit;
    }

    /** The answers wanted behind a position, the latest first. */
    List<Found> list(FeedbackFilter filter, Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        String behind = after == null ? "" : " and (f.answeredAt < :at or f.answeredAt = :at and f.id < :id)";
        TypedQuery<Found> query = entityManager.createQuery(
                LIST + where(filter, values) + behind + " order by f.answeredAt desc, f.id desc", Found.class);
        values.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Whose answers they are, with their calendars, by number. */
    Map<String, CustomerKey> customers(List<Found> found) {
        List<String> numbers = found.stream().map(Found::number).distinct().toList();
        Map<String, CustomerKey> keys = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            keys.putAll(customers.getAll(numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE))));
        }
        return keys;
    }

    List<Sums> sums(FeedbackFilter filter, Instant today) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Sums> query =
                entityManager.createQuery(SUMS + where(filter, values) + " group by t.type", Sums.class);
        values.forEach(query::setParameter);
        return query.setParameter("today", today).getResultList();
    }

    /** How many gave each recommendation, as pairs. */
    List<Object[]> steps(FeedbackFilter filter) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Object[]> query = entityManager.createQuery(
                STEPS + where(filter, values) + " and f.nps is not null group by f.nps", Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** How many links to a question were made in the days; a day begins and ends as in UTC. */
    long asked(FeedbackFilter filter) {
        boolean typed = filter.type() != null;
        Query query = entityManager
                .createNativeQuery("select count(*) from customer_link l"
                        + (typed ? " join touchpoint t on t.id = l.touchpoint_id and t.type = :type" : "")
                        + " where l.purpose = 'FEEDBACK' and l.issued_by <> 'customer'"
                        + " and l.issued_at >= :from and l.issued_at < :to")
                .setParameter("from", start(filter.period().first()))
                .setParameter("to", start(filter.period().last().plusDays(1)));
        if (typed) {
            query.setParameter("type", filter.type());
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private String where(FeedbackFilter filter, Map<String, Object> values) {
        String only = switch (filter.only()) {
            case ALL -> "";
            case BAD -> " and f.bad = true";
            case OPEN -> " and p.status = PLANNED";
            case COMMENTED -> " and f.comment is not null";
        };
        values.put("from", filter.period().first());
        values.put("to", filter.period().last());
        String type = "";
        if (filter.type() != null) {
            type = " and t.type = :type";
            values.put("type", filter.type());
        }
        return " where f.answeredOn between :from and :to" + only + type + limit.condition("c", values);
    }
}
