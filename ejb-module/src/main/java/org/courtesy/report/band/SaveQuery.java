package org.courtesy.report.band;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;
import org.courtesy.report.Supply;
import org.courtesy.report.load.Contacts;

/** Counts what became of the customers who were about to leave on the first day of a period. */
@ApplicationScoped
class SaveQuery {

    /** What became of a customer. */
    enum Outcome {
        KEPT,
        LOST,
        UNAVOIDABLE
    }

    /** So many customers of a group, contacted or not, with that outcome. */
    record Cell(SaveRow.Group group, Outcome outcome, boolean contacted, long customers) {}

    /** Touchpoints by which a customer is to be kept. */
    private static final String KEEPING =
            "('RETENTION_CALL', 'RENEWAL_OFFER', 'MOVE_CONTINUATION_OFFER', 'OFFER_FIXED_TERM_RENEWAL')";

    /** What was unavoidable is up to the rules; that somebody died may be known only since. */
    private static final String OUTCOME = "case when k.runs_on = 1 then 'KEPT'"
            + " when c.deceased or b.unavoidable = true then 'UNAVOIDABLE' else 'LOST' end";

    /** A table of {@code customer_id, terminated, runs_on}: who was supplied on the earlier day, and is on the later one. */
    private static final String SUPPLY = """
            (select k.customer_id, max(case when %1$s and k.termination_received_on <= :earlier then 1 else 0 end) as terminated,
                    max(case when %2$s then 1 else 0 end) as runs_on
             from contract k group by k.customer_id having max(case when %1$s then 1 else 0 end) = 1)""".formatted(Supply.by("earlier"), Supply.by("later"));

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SaveQuery() {
        this(null);
    }

    @Inject
    SaveQuery(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A table of {@code customer_id, part, outcome, contacted}: everybody who was about to leave on the day
     * {@code :earlier}, and what became of them up to {@code :later}. Those who died since are among them.
     */
    static String aboutToLeave(Period period) {
        return """
                (select c.id as customer_id, case when k.terminated = 1 then 'TERMINATED' else a.band end as part,
                        %1$s as outcome, case when t.customer_id is null then 0 else 1 end as contacted
                 from customer c join %2$s k on k.customer_id = c.id
                   left join %3$s a on a.customer_id = c.id
                   left join %4$s b on b.customer_id = c.id
                   left join (select distinct t.customer_id from touchpoint t where t.type in %5$s and %6$s
                       and t.happened_at >= %7$s and t.happened_at < %8$s) t on t.customer_id = c.id
                 where %9$s and (k.terminated = 1 or a.band in ('HIGH', 'CRITICAL')))""".formatted(
                        OUTCOME,
                        SUPPLY,
                        LatestDecisions.upTo("earlier"),
                        LatestDecisions.upTo("later"),
                        KEEPING,
                        Contacts.TOOK_PLACE,
                        Calendars.literal(period.from().atStartOfDay().toInstant(ZoneOffset.UTC)),
                        Calendars.literal(period.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                        LatestDecisions.UNRESTRICTED);
    }

    List<Cell> cells(Period period, CustomerFilter filter) {
        String sql = "select s.part, s.outcome, s.contacted, count(*) from " + aboutToLeave(period)
                + " s join customer c on c.id = s.customer_id where 1 = 1" + filter.sql()
                + " group by s.part, s.outcome, s.contacted";
        return Rows.of(filter.bind(entities.createNativeQuery(sql))
                        .setParameter("earlier", period.from())
                        .setParameter("later", period.to()))
                .map(row -> new Cell(
                        SaveRow.Group.valueOf((String) row[0]),
                        Outcome.valueOf((String) row[1]),
                        Rows.count(row[2]) == 1,
                        Rows.count(row[3])))
                .toList();
    }
}
