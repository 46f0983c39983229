package org.courtesy.web.screen;

import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;

/** Deliberate violation: rules that no guard saw. */
public record GetsAroundTheGuard(RuleSetRef ref, RuleSetFiles files) {

    RuleBase build() {
        return UnguardedRules.build(ref, files, getClass().getClassLoader());
    }
}
