package org.courtesy.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.Calendars;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.LatestDecisions;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;

/** Counts open and closed work, calls, and overrides. Days of work are days in UTC, as in the worklist. */
@ApplicationScoped
class WorkQuery {

    /** Open work of one code. */
    record Open(
            String code,
            long open,
            long overdue,
            long today,
            long week,
            long putOff,
            long claimed,
            long calls,
            LocalDate oldest) {}

    /** Work that was closed on a day, with its result. */
    record Closed(LocalDate day, String result, long items) {}

    /** Open calls of a team, null: of everybody. */
    record Calls(String team, long calls, long due) {}

    /** A team with the calls that it can make in a day and those made today. */
    record TeamDay(String team, int callsPerDay, long made) {}

    /** Overrides alike. */
    record Overrides(String by, ContactChannel channel, String refusals, LocalDate day, long overrides, long unseen) {}

    /** Days ahead that count as soon. */
    static final int SOON = 7;

    private static final String OPEN = """
            select i.code, count(*), sum(case when i.sort_day < :today then 1 else 0 end),
                   sum(case when i.sort_day = :today then 1 else 0 end),
                   sum(case when i.sort_day > :today and i.sort_day <= :soon then 1 else 0 end),
                   sum(case when i.not_before > :now then 1 else 0 end),
                   sum(case when i.state = 'CLAIMED' and i.claimed_until > :now then 1 else 0 end),
                   sum(case when i.channel = 'PHONE' then 1 else 0 end), min(cast(i.created_at as date))
            from work_item i join customer c on c.id = i.customer_id
            where i.open_slot = 0 and %s%s group by i.code""";

    private static final String CLOSED = """
            select cast(i.closed_at as date), i.result, count(*)
            from work_item i join customer c on c.id = i.customer_id
            where i.closed_at >= %s and i.closed_at < %s and i.state = 'CLOSED' and %s%s
            group by cast(i.closed_at as date), i.result""";

    private static final String CALLS = """
            select i.team, count(*), sum(case when i.sort_day <= :soon then 1 else 0 end)
            from work_item i join customer c on c.id = i.customer_id
            where i.open_slot = 0 and i.channel = 'PHONE' and %s%s group by i.team""";

    private static final String TEAMS = """
            select t.name, t.calls_per_day,
                   (select count(*) from team_member m join touchpoint p on p.recorded_by = m.user_name
                    where m.team = t.name and p.recorded_at >= :midnight and p.channel = 'PHONE'
                      and p.direction = 'OUTBOUND' and p.status = 'DONE')
            from team t order by t.name""";

    private static final String OVERRIDES = """
            select o.made_by, o.channel, o.refusals, cast(o.made_at as date), count(*),
                   sum(case when o.seen_at is null then 1 else 0 end)
            from contact_override o join customer c on c.id = o.customer_id
            where o.made_at >= %s and o.made_at < %s%s
            group by o.made_by, o.channel, o.refusals, cast(o.made_at as date)""";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected WorkQuery() {
        this(null);
    }

    @Inject
    WorkQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Open> open(CustomerFilter filter, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Query query = filter.bind(entities.createNativeQuery(OPEN.formatted(LatestDecisions.COUNTED, filter.sql())));
        query.setParameter("today", today)
                .setParameter("soon", today.plusDays(SOON))
                .setParameter("now", now);
        return Rows.of(query)
                .map(row -> new Open(
                        (String) row[0],
                        Rows.count(row[1]),
                        Rows.count(row[2]),
                        Rows.count(row[3]),
                        Rows.count(row[4]),
                        Rows.count(row[5]),
                        Rows.count(row[6]),
                        Rows.count(row[7]),
                        Rows.day(row[8])))
                .toList();
    }

    List<Closed> closed(Period period, CustomerFilter filter) {
        String sql = CLOSED.formatted(start(period), end(period), LatestDecisions.COUNTED, filter.sql());
        return Rows.of(filter.bind(entities.createNativeQuery(sql)))
                .map(row -> new Closed(Rows.day(row[0]), (String) row[1], Rows.count(row[2])))
                .toList();
    }

    List<Calls> calls(CustomerFilter filter, LocalDate today) {
        return Rows.of(filter.bind(entities.createNativeQuery(CALLS.formatted(LatestDecisions.COUNTED, filter.sql())))
                        .setParameter("soon", today.plusDays(SOON)))
                .map(row -> new Calls((String) row[0], Rows.count(row[1]), Rows.count(row[2])))
                .toList();
    }

    List<TeamDay> teams(LocalDate today) {
        return Rows.of(entities.createNativeQuery(TEAMS)
                        .setParameter("midnight", today.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .map(row -> new TeamDay((String) row[0], ((Number) row[1]).intValue(), Rows.count(row[2])))
                .toList();
    }

    /** All of them, also on those who are not counted elsewhere: somebody contacted them. */
    List<Overrides> overrides(Period period, CustomerFilter filter) {
        String sql = OVERRIDES.formatted(start(period), end(period), filter.sql());
        return Rows.of(filter.bind(entities.createNativeQuery(sql)))
                .map(row -> new Overrides(
                        (String) row[0],
                        ContactChannel.valueOf((String) row[1]),
                        (String) row[2],
                        Rows.day(row[3]),
                        Rows.count(row[4]),
                        Rows.count(row[5])))
                .toList();
    }

    static String start(Period period) {
        return Calendars.literal(period.from().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static String end(Period period) {
        return Calendars.literal(period.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
