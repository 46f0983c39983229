package org.courtesy.report.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;

/** Counts promises day by day. */
@ApplicationScoped
class PromiseQuery {

    /** So many promises were due on a day and are in a state. */
    record Due(LocalDate day, PromiseState state, long promises) {}

    /** So many promises were made on a day. */
    record Made(LocalDate day, long promises) {}

    static final String STATE = Arrays.stream(PromiseState.values())
            .map(state -> "when " + state.sql() + " then '" + state + "'")
            .collect(Collectors.joining(" ", "case ", " end"));

    private static final String DUE = """
            select x.due_on, x.state, count(*) from
              (select p.due_on, %s as state from promise p join customer c on c.id = p.customer_id
               where p.due_on between :first and :last and %s%%s) x
            group by x.due_on, x.state""".formatted(STATE, LatestDecisions.COUNTED);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected PromiseQuery() {
        this(null);
    }

    @Inject
    PromiseQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Due> due(Period period, CustomerFilter filter, LocalDate today) {
        return Rows.of(filter.bind(entities.createNativeQuery(DUE.formatted(filter.sql())))
                        .setParameter("first", period.from())
                        .setParameter("last", period.to())
                        .setParameter("today", today))
                .map(row -> new Due(Rows.day(row[0]), PromiseState.valueOf((String) row[1]), Rows.count(row[2])))
                .toList();
    }

    /** By the day in UTC on which they were written down. */
    List<Made> made(Period period, CustomerFilter filter) {
        String sql = """
                select cast(p.recorded_at as date), count(*) from promise p join customer c on c.id = p.customer_id
                where p.recorded_at >= %s and p.recorded_at < %s and %s%s group by cast(p.recorded_at as date)""".formatted(
                        Calendars.literal(period.from().atStartOfDay().toInstant(ZoneOffset.UTC)),
                        Calendars.literal(period.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                        LatestDecisions.COUNTED,
                        filter.sql());
        return Rows.of(filter.bind(entities.createNativeQuery(sql)))
                .map(row -> new Made(Rows.day(row[0]), Rows.count(row[1])))
                .toList();
    }
}
