package org.courtesy.report.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Rows;
import org.courtesy.rulebook.LiveRules;

/** Counts valid consents at the end of days; a day ends at midnight UTC, which no rate notices. */
@ApplicationScoped
class OptInRateQuery {

    /** So many customers had a valid consent on a channel at the end of a day. */
    record Cell(LocalDate day, ContactChannel channel, long customers) {}

    private final EntityManager entities;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected OptInRateQuery() {
        this(null, null);
    }

    @Inject
    OptInRateQuery(EntityManager entities, LiveRules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    List<Cell> cells(List<LocalDate> days, CustomerFilter filter) {
        ValidConsents consents = new ValidConsents(rules.policy().policy());
        String instants = IntStream.range(0, days.size())
                .mapToObj(nr -> "(" + nr + ", " + Calendars.literal(end(days.get(nr))) + ")")
                .collect(Collectors.joining(", "));
        String sql = """
                select d.nr, v.channel, count(*)
                from (values %s) d(nr, ends) join %s v on %s
                  join customer c on c.id = v.customer_id
                where %s%s group by d.nr, v.channel""".formatted(
                        instants, consents.words(), consents.validAt("d.ends"), LatestDecisions.COUNTED, filter.sql());
        return Rows.of(filter.bind(entities.createNativeQuery(sql)))
                .map(row -> new Cell(
                        days.get(((Number) row[0]).intValue()),
                        ContactChannel.valueOf((String) row[1]),
                        Rows.count(row[2])))
                .toList();
    }

    /** How many customers had a valid consent on any channel at the end of a day. */
    long anyChannel(LocalDate day, CustomerFilter filter) {
        return Rows.count(filter.bind(entities.createNativeQuery("select count(distinct v.customer_id) from "
                        + valid(day) + " v join customer c on c.id = v.customer_id where " + LatestDecisions.COUNTED
                        + filter.sql()))
                .getSingleResult());
    }

    /** A table of {@code customer_id, channel, given_at}: the valid consents at the end of a day. */
    String valid(LocalDate day) {
        ValidConsents consents = new ValidConsents(rules.policy().policy());
        return "(select v.customer_id, v.channel, v.given_at from " + consents.words() + " v where "
                + consents.validAt(Calendars.literal(end(day))) + ")";
    }

    long customers(CustomerFilter filter) {
        return Rows.count(filter.bind(entities.createNativeQuery(
                        "select count(*) from customer c where " + LatestDecisions.COUNTED + filter.sql()))
                .getSingleResult());
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
