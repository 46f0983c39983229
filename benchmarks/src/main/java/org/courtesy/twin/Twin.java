package org.courtesy.twin;

import org.courtesy.fact.CustomerCase;
import org.courtesy.policy.PolicySnapshot;

/** Scores the risk and answers the contact gate in plain Java. Immutable and safe for many threads. */
public final class Twin {

    private final PolicySnapshot policy;

    public Twin(PolicySnapshot policy) {
        this.policy = policy;
    }

    /** Decides a case whose input has been validated. */
    public Decision decide(CustomerCase input) {
        Now now = new Now(input, policy);
        History history = new History(input, now, policy);
        Gate gate = new Gate(input, now, history, policy);
        Decision.Score score = gate.profilingPermitted() ? new ScoreCard(input, now, history, policy).score() : null;
        return new Decision(score, gate.cells());
    }
}
