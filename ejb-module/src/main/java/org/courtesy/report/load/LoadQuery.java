package org.courtesy.report.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Rows;
import org.courtesy.report.Weeks;

/** Counts contacts that took place. The index on the load of touchpoints holds every column it touches. */
@ApplicationScoped
class LoadQuery {

    /** Contacts of a week, counted from 0. */
    record Cell(int week, ContactChannel channel, Purpose purpose, long contacts, long customers) {}

    /** So many customers got so many contacts, so many of them advertising. */
    record Spread(long contacts, long advertising, long customers) {}

    private final EntityManager entities;
    private final Calendars calendars;

    /** For the container's proxy. */
    protected LoadQuery() {
        this(null, null);
    }

    @Inject
    LoadQuery(EntityManager entities, Calendars calendars) {
        this.entities = entities;
        this.calendars = calendars;
    }

    /** How many customers are counted. */
    long customers(CustomerFilter filter) {
        return Rows.count(filter.bind(entities.createNativeQuery(
                        "select count(*) from customer c where " + LatestDecisions.COUNTED + filter.sql()))
                .getSingleResult());
    }

    /** The contacts of each week. */
    List<Cell> cells(Weeks weeks, CustomerFilter filter) {
        List<Cell> cells = new ArrayList<>();
        for (Calendars.Group group : calendars.groups(weeks)) {
            String sql = """
                    select w.week, t.channel, t.purpose, count(*), count(distinct t.customer_id)
                    from %s join touchpoint t on t.happened_at >= w.opens and t.happened_at < w.closes
                      join customer c on c.id = t.customer_id
                    where %s and %s%s%s group by w.week, t.channel, t.purpose""".formatted(
                            group.table(), Contacts.TOOK_PLACE, LatestDecisions.COUNTED, filter.sql(), group.sql());
            Rows.of(bound(sql, filter, group))
                    .map(row -> new Cell(
                            ((Number) row[0]).intValue(),
                            ContactChannel.valueOf((String) row[1]),
                            Purpose.valueOf((String) row[2]),
                            Rows.count(row[3]),
                            Rows.count(row[4])))
                    .forEach(cells::add);
        }
        return cells;
    }

    /** How many customers got how many contacts; those who got none are not among them. */
    List<Spread> spread(Weeks weeks, CustomerFilter filter) {
        List<Spread> spread = new ArrayList<>();
        for (Calendars.Group group : calendars.groups(weeks)) {
            String sql = """
                    select x.contacts, x.advertising, count(*) from
                      (select t.customer_id, count(*) as contacts,
                              sum(case when t.purpose = 'ADVERTISING' then 1 else 0 end) as advertising
                       from touchpoint t join customer c on c.id = t.customer_id
                       where %s and t.happened_at >= %s and t.happened_at < %s and %s%s%s
                       group by t.customer_id) x
                    group by x.contacts, x.advertising""".formatted(
                            Contacts.TOOK_PLACE,
                            Calendars.literal(group.opens()),
                            Calendars.literal(group.closes()),
                            LatestDecisions.COUNTED,
                            filter.sql(),
                            group.sql());
            Rows.of(bound(sql, filter, group))
                    .map(row -> new Spread(Rows.count(row[0]), Rows.count(row[1]), Rows.count(row[2])))
                    .forEach(spread::add);
        }
        return spread;
    }

    private Query bound(String sql, CustomerFilter filter, Calendars.Group group) {
        return group.bind(filter.bind(entities.createNativeQuery(sql)));
    }
}
