package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.policy.PolicyException;
import org.courtesy.rulebook.LiveRules;

/** What actions are worth, in the points of the arbitration table in force. */
@ApplicationScoped
class ActionValues {

    private final LiveRules rules;

    /** For the container's proxy. */
    protected ActionValues() {
        this(null);
    }

    @Inject
    ActionValues(LiveRules rules) {
        this.rules = rules;
    }

    /** The points of an action, 0..100; 0 for one that the table has no longer. */
    double of(String action) {
        try {
            return rules.policy().arbitration().of(action).value();
        } catch (PolicyException unknown) {
            return 0;
        }
    }
}
