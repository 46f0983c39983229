package org.courtesy.report.refusal;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.courtesy.json.InputProblem;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.shared.Checks;
import org.courtesy.trail.NotAudited;

/** Why are customers not contacted, and whom does nobody speak to? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class RefusalReportService {

    /** The longest time without a contact that is asked for, in months. */
    public static final int MOST_MONTHS = 60;

    /** The time that is meant when none is named, in months. */
    public static final int USUAL_MONTHS = 12;

    private final ReasonQuery reasons;
    private final UnderServedQuery underServed;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected RefusalReportService() {
        this(null, null, null, null);
    }

    @Inject
    RefusalReportService(ReasonQuery reasons, UnderServedQuery underServed, LiveRules rules, Clock clock) {
        this.reasons = reasons;
        this.underServed = underServed;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The reasons of everybody's latest decision of the days of a scope.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    @AskedTogether
    public RefusalsReport refusals(Scope asked, Locale language) {
        Scope scope = asked.checked();
        RefusalTable table = new RefusalTable(reasons.judged(scope.period(), scope.filter()));
        return new RefusalsReport(
                scope.period().from(),
                scope.period().to(),
                now(),
                table.customers(),
                table.unknown(),
                table.free(),
                table.rows(texts(language)));
    }

    /**
     * Who got no contact for so many months, and why.
     *
     * @param months 1..{@value #MOST_MONTHS}
     * @throws org.courtesy.json.InvalidInputException if filter or months are none
     * @throws org.courtesy.shared.UnavailableException while no rules are live, whose sentences are told
     */
    @AskedTogether
    public UnderServedReport underServed(int months, CustomerFilter asked, Locale language) {
        new Checks()
                .ensure(months >= 1 && months <= MOST_MONTHS, "months", InputProblem.NOT_BETWEEN, 1, MOST_MONTHS)
                .done();
        CustomerFilter filter = asked.checked();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate since = today.minusMonths(months);
        UnderServedTable table = new UnderServedTable(underServed.cells(since, today, filter));
        return new UnderServedReport(
                months,
                since,
                now(),
                underServed.supplied(today, filter),
                table.quiet(),
                table.waiting(),
                table.notJudged(),
                table.underServed(),
                table.valuable(),
                table.closed(),
                table.rows(rules.assessor().rules(), texts(language)));
    }

    private ReportTexts texts(Locale language) {
        return new ReportTexts(language, rules.texts());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
