package org.courtesy.holdout;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.shared.NotFoundException;

/** Says what single rules are worth, by their control groups. */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
public class HoldoutService {

    private final HoldoutQuery query;
    private final LiveRules live;
    private final Clock clock;

    /** For the container's proxy. */
    protected HoldoutService() {
        this(null, null, null);
    }

    @Inject
    HoldoutService(HoldoutQuery query, LiveRules live, Clock clock) {
        this.query = query;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Every rule that has or had a control group, in order of id.
     *
     * @param name of the rule set that decides
     * @throws NotFoundException if no rule set of that name decides
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public List<HoldoutReport> reports(String name) {
        RuleBase rules = live.rules(name);
        SortedMap<String, Map<Arm, HoldoutQuery.Side>> sides = new TreeMap<>();
        rules.rules().stream()
                .filter(rule -> rule.holdout() > 0)
                .forEach(rule -> sides.put(rule.id(), new EnumMap<>(Arm.class)));
        for (HoldoutQuery.Side side : query.sides(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            sides.computeIfAbsent(side.rule(), rule -> new EnumMap<>(Arm.class)).put(side.arm(), side);
        }
        return sides.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue(), rules))
                .toList();
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

    private static HoldoutReport report(String rule, Map<Arm, HoldoutQuery.Side> sides, RuleBase rules) {
        return HoldoutReport.of(
                rule,
                rules.rule(rule).map(RuleInfo::name).orElse(null),
                rules.holdout(rule),
                sides.values().stream()
                        .map(HoldoutQuery.Side::since)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                group(sides, Arm.CONTROL),
                group(sides, Arm.TREATED));
    }

    private static HoldoutGroup group(Map<Arm, HoldoutQuery.Side> sides, Arm arm) {
        return sides.containsKey(arm) ? sides.get(arm).group() : HoldoutGroup.EMPTY;
    }
}
