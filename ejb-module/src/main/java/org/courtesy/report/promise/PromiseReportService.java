package org.courtesy.report.promise;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.report.Period;
import org.courtesy.report.Rows;
import org.courtesy.report.Scope;
import org.courtesy.report.Weeks;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/** Are promises to customers kept? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class PromiseReportService {

    /** Promises due so far ahead are shown as well. */
    private static final int AHEAD_WEEKS = 2;

    private final PromiseQuery query;
    private final Clock clock;

    /** For the container's proxy. */
    protected PromiseReportService() {
        this(null, null);
    }

    @Inject
    PromiseReportService(PromiseQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * The promises by the week in which they are due; without days those of the last thirteen weeks and of the next two.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    @AskedTogether
    public PromisesReport promises(Scope asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Scope scope = days(asked.checked(), today);
        Weeks weeks = Weeks.of(scope.period());
        List<PromiseQuery.Due> due = query.due(scope.period(), scope.filter(), today);
        List<PromiseQuery.Made> made = query.made(scope.period(), scope.filter());
        return new PromisesReport(
                weeks.from(),
                weeks.to(),
                clock.instant().atOffset(ZoneOffset.UTC),
                row(new Weeks.Week(Weeks.monday(weeks.from()), weeks.from(), weeks.to()), due, made),
                weeks.all().stream().map(week -> row(week, due, made)).toList());
    }

    /** The scope with days that are missing filled in. */
    static Scope days(Scope asked, LocalDate today) {
        Period days = asked.latestWeeks(today).period();
        LocalDate to = asked.period().to() == null ? days.to().plusWeeks(AHEAD_WEEKS) : days.to();
        return new Scope(new Period(days.from(), to), asked.filter());
    }

    private static PromiseRow row(Weeks.Week week, List<PromiseQuery.Due> due, List<PromiseQuery.Made> made) {
        long kept = count(week, due, PromiseState.KEPT);
        long late = count(week, due, PromiseState.LATE);
        long broken = count(week, due, PromiseState.BROKEN);
        long open = count(week, due, PromiseState.OPEN);
        return new PromiseRow(
                week.monday(),
                made.stream()
                        .filter(day -> in(week, day.day()))
                        .mapToLong(PromiseQuery.Made::promises)
                        .sum(),
                kept + late + broken + open,
                kept,
                late,
                broken,
                open,
                Rows.share(kept, kept + late + broken));
    }

    private static long count(Weeks.Week week, List<PromiseQuery.Due> due, PromiseState state) {
        return due.stream()
                .filter(day -> day.state() == state && in(week, day.day()))
                .mapToLong(PromiseQuery.Due::promises)
                .sum();
    }

    private static boolean in(Weeks.Week week, LocalDate day) {
        return !day.isBefore(week.first()) && !day.isAfter(week.last());
    }
}
