package org.courtesy.report.band;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Rows;

/** Counts who stood where on two days. */
@ApplicationScoped
class MoveQuery {

    /** So many customers stood here and then there. */
    record Move(Standing from, Standing to, long customers) {}

    /** Customers {@code c} with their latest decisions {@code a} up to {@code :earlier} and {@code b} up to {@code :later}. */
    static final String BOTH = """
            customer c left join %s a on a.customer_id = c.id left join %s b on b.customer_id = c.id""".formatted(LatestDecisions.upTo("earlier"), LatestDecisions.upTo("later"));

    private static final String MOVES =
            """
            select x.earlier, x.later, count(*) from
              (select %s as earlier, %s as later from %s where %s%%s) x
            group by x.earlier, x.later""".formatted(Standing.sql("a"), Standing.sql("b"), BOTH, LatestDecisions.COUNTED);

    private final EntityManager entities;

    /** For the container's proxy. */
    protected MoveQuery() {
        this(null);
    }

    @Inject
    MoveQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Move> moves(LocalDate earlier, LocalDate later, CustomerFilter filter) {
        return Rows.of(filter.bind(entities.createNativeQuery(MOVES.formatted(filter.sql())))
                        .setParameter("earlier", earlier)
                        .setParameter("later", later))
                .map(row -> new Move(
                        Standing.valueOf((String) row[0]), Standing.valueOf((String) row[1]), Rows.count(row[2])))
                .toList();
    }
}
