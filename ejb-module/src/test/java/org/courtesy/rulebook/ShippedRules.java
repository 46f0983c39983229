package org.courtesy.rulebook;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleSetFiles;

/** The shipped rules as the live ones, built once for all tests. */
public final class ShippedRules {

    /** Whatever is built in these tests shares its rules where they are equal. */
    static final RuleCompiler COMPILER = new RuleCompiler();

    private static final LiveRules LIVE = new LiveRules(Clock.systemUTC());

    static {
        RuleSetFiles files = RuleSetFiles.shipped();
        RuleSetRef ref = new RuleSetRef(RulebookKeeper.STANDARD, 1, files.checksum());
        LIVE.activate(BuiltRules.of(new StoredRuleSet(ref, files), Map.of(), COMPILER));
    }

    private ShippedRules() {}

    /** One file of rules instead of the shipped ones, by the shipped tables and under the shipped name. */
    public static LiveRules replacedBy(String drl) {
        Map<String, String> files = new HashMap<>(RuleSetFiles.shipped().files());
        files.keySet().removeIf(path -> path.startsWith("drl/"));
        files.put("drl/occasion/OCC-052-a-renewal-is-offered.drl", drl);
        LiveRules rules = new LiveRules(Clock.systemUTC());
        StoredRuleSet stored = new StoredRuleSet(LIVE.assessor().rules().ref(), RuleSetFiles.of(files));
        rules.activate(BuiltRules.of(stored, Map.of(), COMPILER));
        return rules;
    }

    public static LiveRules live() {
        return LIVE;
    }
}
