package org.courtesy.report.work;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.Weeks;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/** How much is there to do, can the teams do it, and which refusals were set aside? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without customers")
public class WorkReportService {

    private final WorkQuery query;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected WorkReportService() {
        this(null, null, null);
    }

    @Inject
    WorkReportService(WorkQuery query, LiveRules rules, Clock clock) {
        this.query = query;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Open work as of now, and what was closed in the weeks of a scope; without days in the last thirteen weeks.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    @AskedTogether
    public WorkLoadReport work(Scope asked, Locale language) {
        LocalDate today = today();
        Scope scope = asked.checked().latestWeeks(today);
        WorkTable table = new WorkTable(new ReportTexts(language, rules.texts()));
        return new WorkLoadReport(
                scope.period().from(),
                scope.period().to(),
                clock.instant().atOffset(ZoneOffset.UTC),
                table.groups(query.open(scope.filter(), clock.instant())),
                table.teams(query.calls(scope.filter(), today), query.teams(today)),
                table.done(Weeks.of(scope.period()), query.closed(scope.period(), scope.filter())));
    }

    /**
     * The refusals that were set aside on the days of a scope; without days in the last thirteen weeks.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    public OverridesReport overrides(Scope asked, Locale language) {
        Scope scope = asked.checked().latestWeeks(today());
        Period period = scope.period();
        List<WorkQuery.Overrides> found = query.overrides(period, scope.filter());
        WorkTable table = new WorkTable(new ReportTexts(language, rules.texts()));
        return new OverridesReport(
                period.from(),
                period.to(),
                clock.instant().atOffset(ZoneOffset.UTC),
                found.stream().mapToLong(WorkQuery.Overrides::overrides).sum(),
                found.stream().mapToLong(WorkQuery.Overrides::unseen).sum(),
                WorkTable.weeks(Weeks.of(period), found),
                table.overrides(found));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
