package org.courtesy.rulebook;

import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleSetFiles;

/** The shipped rules as the live ones, built once for all tests. */
public final class ShippedRules {

    private static final LiveRules LIVE = new LiveRules();

    static {
        RuleSetFiles files = RuleSetFiles.shipped();
        RuleSetRef ref = new RuleSetRef(RulebookKeeper.STANDARD, 1, files.checksum());
        LIVE.activate(BuiltRules.of(new StoredRuleSet(ref, files), Map.of()));
    }

    private ShippedRules() {}

    public static LiveRules live() {
        return LIVE;
    }
}
