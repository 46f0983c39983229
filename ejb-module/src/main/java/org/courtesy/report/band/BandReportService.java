package org.courtesy.report.band;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.courtesy.report.Period;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AskedTogether;
import org.courtesy.trail.NotAudited;

/** Who is about to leave, who moved between the bands, and what became of those who were about to leave? */
@Stateless
@RolesAllowed({APPROVER, ADMIN})
@NotAudited("figures without persons")
public class BandReportService {

    private final MoveQuery moves;
    private final SaveQuery saves;
    private final Lifts lifts;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected BandReportService() {
        this(null, null, null, null, null);
    }

    @Inject
    BandReportService(MoveQuery moves, SaveQuery saves, Lifts lifts, LiveRules rules, Clock clock) {
        this.moves = moves;
        this.saves = saves;
        this.lifts = lifts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The bands on the first and the last day; without days today and the Monday twelve weeks before.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    @AskedTogether
    public BandsReport bands(Scope asked, Locale language) {
        Scope scope = days(asked);
        Period period = scope.period();
        BandTable table = new BandTable(
                moves.moves(period.from(), period.to(), scope.filter()), new ReportTexts(language, rules.texts()));
        return new BandsReport(
                period.from(),
                period.to(),
                now(),
                table.customers(),
                table.up(),
                table.down(),
                table.rows(),
                table.moves());
    }

    /**
     * What became until the last day of those who were about to leave on the first; without days as for the bands. Control
     * groups are told of all customers, whatever the filter.
     *
     * @throws org.courtesy.json.InvalidInputException if the scope is none
     */
    @AskedTogether
    public SavesReport saves(Scope asked, Locale language) {
        Scope scope = days(asked);
        Period period = scope.period();
        List<SaveRow> rows =
                new SaveTable(saves.cells(period, scope.filter()), new ReportTexts(language, rules.texts())).rows();
        return new SavesReport(period.from(), period.to(), now(), rows, lifts.rows());
    }

    private Scope days(Scope asked) {
        return asked.checked().latestWeeks(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
