package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ContactChannel;

/** Finds pairs of actions that everybody's latest decision proposes on one channel with windows that overlap. */
@ApplicationScoped
class CollisionQuery {

    /** An action on a channel with the customers it is proposed to. */
    private record Audience(String channel, String code, String rule) {}

    /** For actions without an end; beyond every calendar that a period may name. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** An action without a window is due from the day of the decision on. */
    private static final String PROPOSED = """
            (select l.customer_id, l.id as decision, x.code, x.rule, x.channel,
                    coalesce(x.earliest, l.decided_on) as opens, coalesce(x.latest, date '9999-12-31') as closes
             from %s l join customer c on c.id = l.customer_id join action x on x.assessment_id = l.id
             where x.channel is not null and %s)""".formatted(LatestDecisions.TABLE, LatestDecisions.COUNTED);

    private static final String AUDIENCES = """
            select p.channel, p.code, p.rule, count(distinct p.customer_id)
            from %s p group by p.channel, p.code, p.rule""".formatted(PROPOSED);

    private static final String PAIRS = """
            select a.channel, a.code, a.rule, b.code, b.rule, count(distinct a.customer_id),
                   min(case when a.opens > b.opens then a.opens else b.opens end),
                   max(case when a.closes < b.closes then a.closes else b.closes end)
            from %1$s a join %1$s b
              on b.decision = a.decision and b.channel = a.channel and b.code > a.code
                and b.opens <= a.closes and a.opens <= b.closes
            group by a.channel, a.code, a.rule, b.code, b.rule
            order by 6 desc, 1, 2, 4, 3, 5""".formatted(PROPOSED);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected CollisionQuery() {
        this(null);
    }

    @Inject
    CollisionQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<CollisionRow> rows(Period period, ReportTexts texts) {
        Map<Audience, Long> audiences = audiences(period);
        List<?> rows = LatestDecisions.within(period, entities.createNativeQuery(PAIRS))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, audiences, texts))
                .toList();
    }

    private Map<Audience, Long> audiences(Period period) {
        Map<Audience, Long> sizes = new HashMap<>();
        List<?> rows = LatestDecisions.within(period, entities.createNativeQuery(AUDIENCES))
                .getResultList();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            sizes.put(new Audience((String) row[0], (String) row[1], (String) row[2]), ((Number) row[3]).longValue());
        }
        return sizes;
    }

    private static CollisionRow row(Object[] row, Map<Audience, Long> audiences, ReportTexts texts) {
        ContactChannel channel = ContactChannel.valueOf((String) row[0]);
        Audience first = new Audience((String) row[0], (String) row[1], (String) row[2]);
        Audience second = new Audience((String) row[0], (String) row[3], (String) row[4]);
        long customers = ((Number) row[5]).longValue();
        LocalDate lastDay = day(row[7]);
        return new CollisionRow(
                channel,
                texts.channel(channel),
                first.code(),
                texts.action(first.code()),
                first.rule(),
                second.code(),
                texts.action(second.code()),
                second.rule(),
                customers,
                percent(customers, audiences.get(first)),
                percent(customers, audiences.get(second)),
                day(row[6]),
                lastDay.equals(NEVER) ? null : lastDay);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
