package org.courtesy.holdout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Counts both sides of every control group, and what became of the customers within the window. */
@ApplicationScoped
class HoldoutQuery {

    /**
     * One side of one group.
     *
     * @param group what is to be told of it
     * @param since the first day
     */
    record Side(String rule, Arm arm, HoldoutGroup group, LocalDate since) {}

    private static final String WITHIN =
            "between h.since and h.since + interval '%d' day".formatted(HoldoutReport.WINDOW_DAYS);

    /** Alike on H2 and PostgreSQL. Deceased and restricted customers are left out on both sides. */
    private static final String SIDES = """
            select s.rule, s.arm, count(*), sum(s.crossed), sum(s.observed),
                   sum(s.observed * s.gone), sum(s.observed * s.accepted), sum(s.observed * s.complained),
                   avg(s.worth), min(s.since)
            from (select h.rule, h.arm, h.since,
                         case when h.crossed_on is null then 0 else 1 end as crossed,
                         case when h.crossed_on is null and h.since <= :ripe then 1 else 0 end as observed,
                         case when exists (select 1 from contract c where c.customer_id = h.customer_id
                                and (c.termination_received_on %1$s or c.supply_end %1$s)) then 1 else 0 end as gone,
                         case when exists (select 1 from touchpoint t where t.customer_id = h.customer_id
                                and t.outcome = 'ACCEPTED' and cast(t.happened_at as date) %1$s)
                              then 1 else 0 end as accepted,
                         case when exists (select 1 from touchpoint t where t.customer_id = h.customer_id
                                and t.type = 'COMPLAINT_OPEN' and cast(t.happened_at as date) %1$s)
                              then 1 else 0 end as complained,
                         (select a.clv_value from assessment a where a.customer_id = h.customer_id
                            and a.clv_value is not null order by a.id desc fetch first 1 row only) as worth
                  from holdout_assignment h join customer k on k.id = h.customer_id
                  where not k.deceased and not k.restricted and k.privacy_restricted_on is null) s
            group by s.rule, s.arm
            order by s.rule, s.arm
            """.formatted(WITHIN);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected HoldoutQuery() {
        this(null);
    }

    @Inject
    HoldoutQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** @param today customers whose window is over by then are observed */
    List<Side> sides(LocalDate today) {
        List<?> rows = entities.createNativeQuery(SIDES)
                .setParameter("ripe", today.minusDays(HoldoutReport.WINDOW_DAYS))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(HoldoutQuery::side).toList();
    }

    private static Side side(Object[] row) {
        HoldoutGroup group = new HoldoutGroup(
                count(row[2]),
                count(row[3]),
                count(row[4]),
                count(row[5]),
                count(row[6]),
                count(row[7]),
                row[8] == null ? null : money((Number) row[8]));
        return new Side((String) row[0], Arm.valueOf((String) row[1]), group, day(row[9]));
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }

    private static BigDecimal money(Number mean) {
        return new BigDecimal(mean.toString()).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static LocalDate day(Object day) {
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
