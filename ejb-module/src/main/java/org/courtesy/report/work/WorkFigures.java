package org.courtesy.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;
import org.courtesy.worklist.WorkGroup;

/**
 * Who is behind the work: {@code work} of a {@code group}, perhaps {@code due}; and behind overrides: {@code override}, perhaps
 * of a {@code user}, a {@code channel} and a {@code code}.
 */
@ApplicationScoped
public class WorkFigures implements FigureSource {

    /** Which part of open work. */
    enum Due {
        OVERDUE,
        TODAY,
        WEEK,
        PUT_OFF,
        CALLS
    }

    private static final String WORK = "work";
    private static final String OVERRIDE = "override";

    private final Clock clock;

    /** For the container's proxy. */
    protected WorkFigures() {
        this(null);
    }

    @Inject
    WorkFigures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals(WORK) || name.equals(OVERRIDE);
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        return name.equals(WORK) ? work(particulars, texts) : override(particulars, scope, texts);
    }

    private Figure work(Particulars particulars, ReportTexts texts) {
        WorkGroup group = particulars.needed("group", WorkGroup.class);
        Due due = particulars.code("due", Due.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> title = new ArrayList<>(List.of(texts.figure(WORK), texts.workGroup(group.name())));
        if (due != null) {
            title.add(texts.figure("work." + due));
        }
        String table = "(select i.customer_id, min(i.last_day) as on_day, cast(count(*) as double precision) as amount,"
                + " cast(min(i.code) as varchar(60)) as word from work_item i where i.open_slot = 0" + which(due)
                + " and i.code " + (group.rest() ? "not in (:codes)" : "in (:codes)") + " group by i.customer_id)";
        return new Figure(
                title,
                table,
                query -> {
                    query.setParameter("codes", group.rest() ? WorkGroup.named() : group.codes());
                    if (due == Due.OVERDUE || due == Due.TODAY || due == Due.WEEK) {
                        query.setParameter("today", today);
                    }
                    if (due == Due.WEEK) {
                        query.setParameter("soon", today.plusDays(WorkQuery.SOON));
                    }
                    if (due == Due.PUT_OFF) {
                        query.setParameter("now", clock.instant());
                    }
                },
                true,
                WORK);
    }

    private static String which(Due due) {
        if (due == null) {
            return "";
        }
        return switch (due) {
            case OVERDUE -> " and i.sort_day < :today";
            case TODAY -> " and i.sort_day = :today";
            case WEEK -> " and i.sort_day > :today and i.sort_day <= :soon";
            case PUT_OFF -> " and i.not_before > :now";
            case CALLS -> " and i.channel = 'PHONE'";
        };
    }

    private Figure override(Particulars particulars, Scope scope, ReportTexts texts) {
        Period period = scope.latestWeeks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .period();
        String user = particulars.text("user");
        String code = particulars.text("code");
        ContactChannel channel = particulars.code("channel", ContactChannel.class);
        List<String> title = new ArrayList<>(List.of(texts.figure(OVERRIDE), texts.days(period.from(), period.to())));
        StringBuilder which = new StringBuilder();
        if (user != null) {
            title.add(user);
            which.append(" and o.made_by = :user");
        }
        if (channel != null) {
            title.add(texts.channel(channel));
            which.append(" and o.channel = '").append(channel).append('\'');
        }
        if (code != null) {
            title.add(texts.refusal(code));
            which.append(" and (o.refusals = :code or o.refusals like :codeAndMore)");
        }
        String table = "(select o.customer_id, max(cast(o.made_at as date)) as on_day,"
                + " cast(count(*) as double precision) as amount, cast(null as varchar(60)) as word"
                + " from contact_override o where o.made_at >= " + WorkQuery.start(period) + " and o.made_at < "
                + WorkQuery.end(period) + which + " group by o.customer_id)";
        return new Figure(
                title,
                table,
                query -> {
                    if (user != null) {
                        query.setParameter("user", user);
                    }
                    if (code != null) {
                        query.setParameter("code", code).setParameter("codeAndMore", code + " %");
                    }
                },
                false,
                OVERRIDE);
    }
}
