package org.courtesy.assess;

import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;

/** Deliberate violation: rules that no guard saw. */
public final class GetsAroundTheGuard {

    private GetsAroundTheGuard() {}

    static RuleBase build(RuleSetRef ref, RuleSetFiles files) {
        return UnguardedRules.build(ref, files, GetsAroundTheGuard.class.getClassLoader());
    }
}
