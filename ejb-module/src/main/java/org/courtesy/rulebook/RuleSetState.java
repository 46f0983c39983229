package org.courtesy.rulebook;

/** Life of a version of a rule set, in the order of a change that goes well. */
public enum RuleSetState {
    /** Being written; nothing is proved of its present files. */
    DRAFT,
    /** The check of its present files found no error. */
    CHECKED,
    /** All its scenarios hold as well. */
    TESTED,
    /** And it was replayed over the history. */
    REPLAYED,
    /** Waits for somebody who did not write it. */
    SUBMITTED,
    /** May go live. */
    APPROVED,
    /** Goes live by itself at an instant. */
    SCHEDULED,
    /** It decides; at most one version of a rule set does. */
    LIVE,
    /** It has decided and is kept for replay and roll-back. */
    RETIRED,
    /** Given up; kept for the audit trail. */
    DISCARDED;

    /** Whether its files may change; any change falls back to {@link #DRAFT}. */
    public boolean editable() {
        return compareTo(SUBMITTED) < 0;
    }

    /** Whether somebody else has vouched for it: its authors no longer count as authors of what is made from it. */
    boolean vouchedFor() {
        return this == APPROVED || this == SCHEDULED || this == LIVE || this == RETIRED;
    }
}
