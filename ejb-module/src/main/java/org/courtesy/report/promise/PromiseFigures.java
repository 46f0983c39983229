package org.courtesy.report.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.Weeks;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;

/** Who is behind the promises: {@code promise} of a {@code state}, due in a {@code week} or on all days of the report. */
@ApplicationScoped
public class PromiseFigures implements FigureSource {

    private final Clock clock;

    /** For the container's proxy. */
    protected PromiseFigures() {
        this(null);
    }

    @Inject
    PromiseFigures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals("promise");
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        PromiseState state = particulars.needed("state", PromiseState.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = PromiseReportService.days(scope, today).period();
        LocalDate week = particulars.day("week");
        LocalDate first = week == null ? period.from() : later(Weeks.monday(week), period.from());
        LocalDate last = week == null ? period.to() : earlier(Weeks.monday(week).plusDays(6), period.to());
        String table = "(select p.customer_id, min(p.due_on) as on_day, cast(count(*) as double precision) as amount,"
                + " cast(null as varchar(60)) as word from promise p where p.due_on between :firstDue and :lastDue and "
                + state.sql() + " group by p.customer_id)";
        return new Figure(
                List.of(texts.figure("promise." + state), texts.days(first, last)),
                table,
                query -> {
                    query.setParameter("firstDue", first).setParameter("lastDue", last);
                    if (state.needsToday()) {
                        query.setParameter("today", today);
                    }
                },
                true,
                "promises");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
