package org.courtesy.worklist;

import org.courtesy.fact.Outcome;

/** How a row of the worklist ended. */
public enum WorkResult {
    /** The customer agreed to what was proposed. */
    ACCEPTED(Outcome.ACCEPTED, true),
    /** The customer said no; the reason is kept. */
    DECLINED(Outcome.DECLINED, true),
    /** Nobody was reached: the row comes back later, the attempt counts. */
    NOT_REACHED(Outcome.NOT_REACHED, false),
    /** It was done, and there was nothing to agree to. */
    DONE(Outcome.NONE, true),
    /** Whoever worked on it decided to let it rest; nobody was contacted. */
    IGNORED(null, true),
    /** The rules propose it no more. Nobody says so but Courtesy. */
    LAPSED(null, true);

    private final Outcome outcome;
    private final boolean closing;

    WorkResult(Outcome outcome, boolean closing) {
        this.outcome = outcome;
        this.closing = closing;
    }

    /** What is recorded of the contact, null when there was none. */
    Outcome outcome() {
        return outcome;
    }

    /** Whether the row is over with it. */
    boolean closing() {
        return closing;
    }

    /** Whether people may say so. */
    public boolean sayable() {
        return this != LAPSED;
    }
}
