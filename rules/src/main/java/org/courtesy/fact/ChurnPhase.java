package org.courtesy.fact;

/** Where the customer stands in the work on churn. */
public enum ChurnPhase {
    /** Supplied and not about to leave: keep the relationship good. */
    PREVENTION,
    /** High risk, or a termination was received while the supply runs: talk to them. */
    RETENTION,
    /** The supply has ended: win them back. */
    WIN_BACK
}
