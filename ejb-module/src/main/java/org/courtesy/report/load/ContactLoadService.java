package org.courtesy.report.load;

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
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.Weeks;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/** How often are customers contacted, and how much of their budgets is used up? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class ContactLoadService {

    private final LoadQuery load;
    private final LimitQuery limits;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected ContactLoadService() {
        this(null, null, null, null);
    }

    @Inject
    ContactLoadService(LoadQuery load, LimitQuery limits, LiveRules rules, Clock clock) {
        this.load = load;
        this.limits = limits;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The contacts of the weeks of a scope; without days those of the last thirteen weeks.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     * @throws org.courtesy.shared.UnavailableException while no rules are live, which know zones and budgets
     */
    @AskedTogether
    public ContactLoadReport load(Scope asked, Locale language) {
        Scope scope = asked.checked().latestWeeks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Weeks weeks = Weeks.of(scope.period());
        ReportTexts texts = new ReportTexts(language, rules.texts());
        long customers = load.customers(scope.filter());
        LoadTable table = new LoadTable(weeks, customers, texts);
        return new ContactLoadReport(
                weeks.from(),
                weeks.to(),
                clock.instant().atOffset(ZoneOffset.UTC),
                customers,
                table.rows(load.cells(weeks, scope.filter())),
                table.spread(load.spread(weeks, scope.filter())),
                limits.used(scope.filter(), customers).stream()
                        .map(table::limit)
                        .toList());
    }

    /** The codes of the limits in force. */
    public List<String> limits() {
        return limits.limits().codes();
    }
}
