package org.courtesy.trail;

/** What came of it. */
public enum Outcome {
    /** It happened. */
    DONE,
    /** Whoever wanted it may not. */
    REFUSED,
    /** It went wrong, at somebody's fault or ours. */
    FAILED
}
