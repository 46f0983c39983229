package org.courtesy.holdout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleInfo;

/** What single rules are worth, for services that have checked who asks. */
@ApplicationScoped
public class Holdouts {

    private final HoldoutQuery query;
    private final Clock clock;

    /** For the container's proxy. */
    protected Holdouts() {
        this(null, null);
    }

    @Inject
    Holdouts(HoldoutQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** Every rule that has or had a control group, in order of id, with the sentences of these rules. */
    public List<HoldoutReport> reports(RuleBase rules) {
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
