package org.courtesy.watch;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleCost;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.shared.AskedTogether;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.NotAudited;
import org.courtesy.watch.RuleAftermath.Kind;

/**
 * Tells beside each live rule what it did in production. Some minutes late: decisions are counted once nothing that was
 * stored before them can still come.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("figures without persons")
public class RuleTelemetry {

    /** Most days to look back. */
    public static final int MOST_DAYS = 366;

    /**
     * In so many decisions a rule has to fire before it is called always shadowed. By the rule of three, what did not happen
     * in 100 cases happens in fewer than 3 of 100, with 95 % certainty.
     */
    static final int ENOUGH_REFUSING = 100;

    private static final RuleWork NOTHING = new RuleWork(0, 0, 0, 0, 0, 0);

    private final RuleFiguresQuery query;
    private final DecisionsInForce decisions;
    private final RuleCosts costs;
    private final LiveRules live;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleTelemetry() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleTelemetry(RuleFiguresQuery query, DecisionsInForce decisions, RuleCosts costs, LiveRules live, Clock clock) {
        this.query = query;
        this.decisions = decisions;
        this.costs = costs;
        this.live = live;
        this.clock = clock;
    }

    /**
     * All rules of the live version, in order of id; what they did in earlier versions counts too.
     *
     * @param name of the rule set that decides
     * @param days how many days to look back, today included: 1..{@link #MOST_DAYS}
     * @throws NotFoundException if no rule set of that name decides
     * @throws InvalidInputException if the number of days is none of these
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @AskedTogether
    public List<RuleActivity> of(String name, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException(FieldError.of("days", InputProblem.NOT_BETWEEN, 1, MOST_DAYS));
        }
        RuleBase rules = live.rules(name);
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days - 1L);
        RuleFigures figures = query.figures(name, from, days);
        Map<String, Integer> counted = decisions.byFile(rules.ref(), from);
        Map<String, RuleCost> times = costs.costs();
        return rules.rules().stream()
                .map(rule -> activity(
                        rule,
                        days,
                        figures,
                        counted.getOrDefault(rule.file(), 0),
                        rules.inSession().contains(rule.id()),
                        times.get(rule.id())))
                .toList();
    }

    /**
     * The same as a report.
     *
     * @throws NotFoundException if no rule set of that name decides
     * @throws InvalidInputException if the number of days is none of 1..{@link #MOST_DAYS}
     */
    public TelemetryReport report(String name, int days) {
        return new TelemetryReport(name, days, clock.instant().atOffset(ZoneOffset.UTC), of(name, days));
    }

    /**
     * One rule.
     *
     * @throws NotFoundException if the live version has no such rule
     */
    public RuleActivity of(String name, String rule, int days) {
        return of(name, days).stream()
                .filter(activity -> activity.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("RULE", rule));
    }

    private static RuleActivity activity(
            RuleInfo rule, int days, RuleFigures figures, int decisions, boolean session, RuleCost cost) {
        String id = rule.id();
        RuleWork work = figures.work().getOrDefault(id, NOTHING);
        long customers = figures.touched().getOrDefault(id, 0L);
        long complaints = figures.aftermath().get(Kind.COMPLAINT).getOrDefault(id, 0L);
        long optOuts = figures.aftermath().get(Kind.OPT_OUT).getOrDefault(id, 0L);
        return new RuleActivity(
                id,
                rule.name(),
                rule.file(),
                days,
                decisions,
                work.fired(),
                figures.lastFired().get(id),
                customers,
                figures.refusedTo().getOrDefault(id, 0L),
                work.refused(),
                work.decisive(),
                share(work.decisive(), work.refused()),
                work.proposed(),
                work.proposedValue(),
                work.blockedValue(),
                complaints,
                share(complaints, customers),
                optOuts,
                share(optOuts, customers),
                work.fired() == 0 && decisions >= DecisionsInForce.ENOUGH,
                work.refused() > 0 && work.decisive() == 0 && work.fired() >= ENOUGH_REFUSING,
                rule.holdout(),
                session,
                cost == null ? null : cost.nanosPerDecision(),
                figures.series().getOrDefault(id, Collections.nCopies(days, 0L)));
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
