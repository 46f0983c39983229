package org.courtesy.holdout;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.NotAudited;

/** Says what single rules are worth, by their control groups. */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("figures without persons")
public class HoldoutService {

    private final Holdouts holdouts;
    private final LiveRules live;

    /** For the container's proxy. */
    protected HoldoutService() {
        this(null, null);
    }

    @Inject
    HoldoutService(Holdouts holdouts, LiveRules live) {
        this.holdouts = holdouts;
        this.live = live;
    }

    /**
     * Every rule that has or had a control group, in order of id.
     *
     * @param name of the rule set that decides
     * @throws NotFoundException if no rule set of that name decides
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public List<HoldoutReport> reports(String name) {
        return holdouts.reports(live.rules(name));
    }

    /**
     * One rule.
     *
     * @throws NotFoundException if it has and had no control group, or no rule set of that name decides
     */
    public HoldoutReport report(String name, String rule) {
        return reports(name).stream()
                .filter(report -> report.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("HOLDOUT", rule));
    }
}
