package org.courtesy.report.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.report.Calendars;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.Weeks;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;

/**
 * Who is behind the contact load: {@code contacts} of a week, channel and purpose, or so many {@code pieces} in all weeks;
 * {@code limit} with a {@code state}.
 */
@ApplicationScoped
public class LoadFigures implements FigureSource {

    private static final String CONTACTS = "contacts";
    private static final String LIMIT = "limit";

    private final Calendars calendars;
    private final LimitQuery limits;
    private final Clock clock;

    /** For the container's proxy. */
    protected LoadFigures() {
        this(null, null, null);
    }

    @Inject
    LoadFigures(Calendars calendars, LimitQuery limits, Clock clock) {
        this.calendars = calendars;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals(CONTACTS) || name.equals(LIMIT);
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        return name.equals(LIMIT) ? limit(particulars, texts) : contacts(particulars, scope, texts);
    }

    private Figure limit(Particulars particulars, ReportTexts texts) {
        Limit limit = limits.limits()
                .find(particulars.there(
                        "limit", particulars.oneOf("limit", limits.limits().codes())))
                .orElseThrow();
        Limit.State state = particulars.needed("state", Limit.State.class);
        String which =
                state == Limit.State.FULL ? LimitQuery.full("u.amount", limit) : LimitQuery.near("u.amount", limit);
        String table =
                "(select u.customer_id, cast(null as date) as on_day, cast(u.amount as double precision) as amount,"
                        + " cast(null as varchar(60)) as word from " + limits.amounts(limit) + " u where " + which
                        + ")";
        return new Figure(
                List.of(texts.limit(limit.code()), texts.limitState(state.name())),
                table,
                query -> {},
                true,
                isChannel(limit) ? "pieces" : "points");
    }

    private static boolean isChannel(Limit limit) {
        return Arrays.stream(ContactChannel.values())
                .anyMatch(channel -> channel.name().equals(limit.code()));
    }

    private Figure contacts(Particulars particulars, Scope scope, ReportTexts texts) {
        LocalDate monday = particulars.day("week");
        ContactChannel channel = particulars.code("channel", ContactChannel.class);
        Purpose purpose = particulars.code("purpose", Purpose.class);
        int pieces = particulars.whole("pieces", 0, SpreadRow.MANY, -1);
        Weeks weeks = weeks(monday, scope);
        List<String> title = new ArrayList<>(List.of(texts.figure("contacts"), texts.days(weeks.from(), weeks.to())));
        Optional.ofNullable(channel).map(texts::channel).ifPresent(title::add);
        Optional.ofNullable(purpose).map(texts::purpose).ifPresent(title::add);
        if (pieces >= 0) {
            title.add(texts.pieces(pieces, pieces == SpreadRow.MANY));
        }
        List<Calendars.Group> groups = calendars.groups(weeks);
        String which = Contacts.TOOK_PLACE
                + (channel == null ? "" : " and t.channel = '" + channel + "'")
                + (purpose == null ? "" : " and t.purpose = '" + purpose + "'");
        String table = groups.stream()
                .map(group -> pieces == 0 ? without(group, which) : with(group, which, pieces))
                .collect(Collectors.joining(" union all ", "(", ")"));
        return new Figure(title, table, query -> bind(query, groups), true, pieces == 0 ? "none" : "contacts");
    }

    /** The week of a figure cut off at the days of the report, or all days of the report. */
    private Weeks weeks(LocalDate monday, Scope scope) {
        Period period = scope.latestWeeks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .period();
        if (monday == null) {
            return Weeks.of(period);
        }
        LocalDate sunday = Weeks.monday(monday).plusDays(6);
        LocalDate from = Weeks.monday(monday).isBefore(period.from()) && !sunday.isBefore(period.from())
                ? period.from()
                : Weeks.monday(monday);
        return new Weeks(from, sunday.isAfter(period.to()) && !from.isAfter(period.to()) ? period.to() : sunday);
    }

    private static String with(Calendars.Group group, String which, int pieces) {
        String having = pieces < 0 ? "" : " having count(*) " + (pieces == SpreadRow.MANY ? ">= " : "= ") + pieces;
        return "select t.customer_id, max(cast(t.happened_at as date)) as on_day, cast(count(*) as double precision) as amount,"
                + " cast(null as varchar(60)) as word from touchpoint t join customer c on c.id = t.customer_id where "
                + which + within(group) + group.sql() + " group by t.customer_id" + having;
    }

    private static String without(Calendars.Group group, String which) {
        return "select c.id as customer_id, cast(null as date) as on_day, cast(null as double precision) as amount,"
                + " cast(null as varchar(60)) as word from customer c where not exists (select 1 from touchpoint t"
                + " where t.customer_id = c.id and " + which + within(group) + ")" + group.sql();
    }

    private static String within(Calendars.Group group) {
        return " and t.happened_at >= " + Calendars.literal(group.opens()) + " and t.happened_at < "
                + Calendars.literal(group.closes());
    }

    private static void bind(Query query, List<Calendars.Group> groups) {
        groups.forEach(group -> group.bind(query));
    }
}
