package org.courtesy.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Counts persons, and those among them who would get an action, by everything that a report tells apart. */
@ApplicationScoped
class FairnessQuery {

    /**
     * Persons who are alike in everything.
     *
     * @param action whom would get it; null: all of them
     */
    record Cell(String action, String age, String region, boolean vulnerable, long persons) {

        String group(Grouping grouping) {
            return switch (grouping) {
                case AGE -> age;
                case REGION -> region;
                case VULNERABLE -> vulnerable ? "YES" : "NO";
            };
        }
    }

    /** A leap-day child turns older on 1 March (§§ 187 (2), 188 BGB). */
    private static final String YEARS = """
            extract(year from l.decided_on) - extract(year from c.birth_date)
              - case when extract(month from l.decided_on) * 100 + extract(day from l.decided_on)
                       < extract(month from c.birth_date) * 100 + extract(day from c.birth_date)
                     then 1 else 0 end""";

    private static final String REGION = """
            case when trim(c.state) <> '' then trim(c.state)
                 when substring(c.postal_code from 1 for 1) between '0' and '9'
                   then coalesce(c.address_country, c.country) || '-' || substring(c.postal_code from 1 for 1)
                 else '%s' end""".formatted(Grouping.UNKNOWN);

    private static final String PERSON =
            """
            (select id, %s as age, region, vulnerable from
              (select l.id, %s as years, %s as region, c.vulnerable
               from %s l join customer c on c.id = l.customer_id
               where c.kind = 'PERSON' and %s) aged)""".formatted(AgeBand.sql("years"), YEARS, REGION, LatestDecisions.TABLE, LatestDecisions.COUNTED);

    /** Everybody stands beside the actions as one without a code, so that all counts are of one pass and one moment. */
    private static final String CELLS = """
            select x.code, p.age, p.region, p.vulnerable, count(distinct p.id)
            from %s p join
              (select assessment_id, code from action
               union all select id, cast(null as varchar(60)) from assessment) x on x.assessment_id = p.id
            group by x.code, p.age, p.region, p.vulnerable
            """.formatted(PERSON);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected FairnessQuery() {
        this(null);
    }

    @Inject
    FairnessQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Cell> cells(Period period) {
        List<?> rows = LatestDecisions.within(period, entities.createNativeQuery(CELLS))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(FairnessQuery::cell).toList();
    }

    private static Cell cell(Object[] row) {
        return new Cell(
                (String) row[0], (String) row[1], (String) row[2], (Boolean) row[3], ((Number) row[4]).longValue());
    }
}
