package org.courtesy.decision;

import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;

/** A deliberate violation: rules that no guard saw. */
public class GetsAroundTheGuard {

    RuleBase build(RuleSetRef ref, RuleSetFiles files) {
        return UnguardedRules.build(ref, files, getClass().getClassLoader());
    }
}
