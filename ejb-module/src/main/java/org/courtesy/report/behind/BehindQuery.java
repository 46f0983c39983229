package org.courtesy.report.behind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.CustomerKind;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Rows;

/** Reads the customers behind a figure, ordered by name. */
@ApplicationScoped
class BehindQuery {

    /** Position in the list. */
    record Position(String sortName, long id) {}

    /** A customer with what the list is ordered by. */
    record Found(
            long id,
            String sortName,
            String number,
            CustomerKind kind,
            String given,
            String family,
            String organisation,
            String postalCode,
            String city,
            String country,
            String segment,
            LocalDate day,
            Double amount,
            String word) {

        Position position() {
            return new Position(sortName, id);
        }
    }

    private static final String COLUMNS = "c.id, c.sort_name, c.number, c.kind, c.given_name, c.family_name,"
            + " c.organisation_name, c.postal_code, c.city, coalesce(c.address_country, c.country), "
            + CustomerFilter.SEGMENT + ", f.on_day, f.amount, f.word";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected BehindQuery() {
        this(null);
    }

    @Inject
    BehindQuery(EntityManager entities) {
        this.entities = entities;
    }

    long count(Figure figure, CustomerFilter filter) {
        return Rows.count(
                bound("select count(*)" + from(figure, filter), figure, filter).getSingleResult());
    }

    /** At most so many customers behind a position; null is the beginning. */
    List<Found> page(Figure figure, CustomerFilter filter, Position after, int limit) {
        String behind = after == null ? "" : " and (c.sort_name > :name or c.sort_name = :name and c.id > :id)";
        Query query = bound(
                "select " + COLUMNS + from(figure, filter) + behind + " order by c.sort_name, c.id", figure, filter);
        if (after != null) {
            query.setParameter("name", after.sortName()).setParameter("id", after.id());
        }
        return Rows.of(query.setMaxResults(limit)).map(BehindQuery::found).toList();
    }

    private static String from(Figure figure, CustomerFilter filter) {
        return " from customer c join " + figure.table() + " f on f.customer_id = c.id where "
                + (figure.counted() ? LatestDecisions.COUNTED : LatestDecisions.UNRESTRICTED) + filter.sql();
    }

    private Query bound(String sql, Figure figure, CustomerFilter filter) {
        Query query = filter.bind(entities.createNativeQuery(sql));
        figure.binding().bind(query);
        return query;
    }

    private static Found found(Object[] row) {
        return new Found(
                Rows.count(row[0]),
                (String) row[1],
                (String) row[2],
                CustomerKind.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                Rows.day(row[11]),
                row[12] == null ? null : ((Number) row[12]).doubleValue(),
                (String) row[13]);
    }
}
