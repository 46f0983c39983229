package org.courtesy.ruleset;

import org.courtesy.finding.RuleSetRef;

/**
 * Builds rule sets that the guard did not see, for tests and benchmarks that need more of the engine than rules may use.
 *
 * <p>Such a rule can do whatever the server can. Nothing in the product may use this; the architecture tests of every module
 * see to it.
 */
public final class UnguardedRules {

    private UnguardedRules() {}

    /** {@link RuleBase#build} without the guard. */
    public static RuleBase build(RuleSetRef ref, RuleSetFiles files, ClassLoader loader) {
        return RuleBase.compile(ref, files, loader, false);
    }

    /** {@link RuleBase#buildForSessions} without the guard. */
    public static RuleBase buildForSessions(RuleSetRef ref, RuleSetFiles files, ClassLoader loader) {
        return RuleBase.compile(ref, files, loader, true);
    }
}
