package org.courtesy.report.band;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;

/**
 * Who is behind the bands: {@code band} with {@code before} and {@code now}, or {@code moved=UP} or {@code DOWN}; and behind
 * the saves: {@code save} with a {@code group} and an {@code outcome}.
 */
@ApplicationScoped
public class BandFigures implements FigureSource {

    /** Which way somebody moved. */
    enum Moved {
        UP,
        DOWN
    }

    private static final String BAND = "band";
    private static final String SAVE = "save";
    private static final String PLACE = "case %s when 'LOW' then 0 when 'WATCH' then 1 when 'RAISED' then 2"
            + " when 'HIGH' then 3 when 'CRITICAL' then 4 end";

    private final Clock clock;

    /** For the container's proxy. */
    protected BandFigures() {
        this(null);
    }

    @Inject
    BandFigures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals(BAND) || name.equals(SAVE);
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        Period period = scope.latestWeeks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .period();
        return name.equals(SAVE) ? save(particulars, period, texts) : band(particulars, period, texts);
    }

    private static Figure band(Particulars particulars, Period period, ReportTexts texts) {
        Standing before = particulars.code("before", Standing.class);
        Standing now = particulars.code("now", Standing.class);
        Moved moved = particulars.code("moved", Moved.class);
        List<String> title = new ArrayList<>(List.of(texts.figure("band"), texts.days(period.from(), period.to())));
        StringBuilder which = new StringBuilder("1 = 1");
        if (before != null) {
            title.add(texts.before(before.name()));
            which.append(" and x.earlier = '").append(before).append('\'');
        }
        if (now != null) {
            title.add(texts.now(now.name()));
            which.append(" and x.later = '").append(now).append('\'');
        }
        if (moved != null) {
            title.add(texts.figure("moved." + moved));
            which.append(" and ")
                    .append(PLACE.formatted("x.later"))
                    .append(moved == Moved.UP ? " > " : " < ")
                    .append(PLACE.formatted("x.earlier"));
        }
        String table = "(select x.customer_id, x.on_day, cast(null as double precision) as amount,"
                + " cast(x.earlier || '>' || x.later as varchar(60)) as word from (select c.id as customer_id,"
                + " b.decided_on as on_day, " + Standing.sql("a") + " as earlier, " + Standing.sql("b")
                + " as later from "
                + MoveQuery.BOTH + ") x where " + which + ")";
        return new Figure(title, table, query -> bind(query, period), true, "move");
    }

    private static Figure save(Particulars particulars, Period period, ReportTexts texts) {
        SaveRow.Group group = particulars.needed("group", SaveRow.Group.class);
        SaveQuery.Outcome outcome = particulars.code("outcome", SaveQuery.Outcome.class);
        String which = switch (group) {
            case ALL -> "1 = 1";
            case CONTACTED -> "s.contacted = 1";
            case NOT_CONTACTED -> "s.contacted = 0";
            case TERMINATED, CRITICAL, HIGH -> "s.part = '" + group + "'";
        };
        List<String> title = new ArrayList<>(
                List.of(texts.figure("save"), texts.days(period.from(), period.to()), texts.saved(group.name())));
        if (outcome != null) {
            title.add(texts.figure("save." + outcome));
            which += " and s.outcome = '" + outcome + "'";
        }
        String table = "(select s.customer_id, cast(null as date) as on_day, cast(null as double precision) as amount,"
                + " cast(s.outcome as varchar(60)) as word from " + SaveQuery.aboutToLeave(period) + " s where " + which
                + ")";
        return new Figure(title, table, query -> bind(query, period), false, "save");
    }

    private static void bind(Query query, Period period) {
        query.setParameter("earlier", period.from()).setParameter("later", period.to());
    }
}
