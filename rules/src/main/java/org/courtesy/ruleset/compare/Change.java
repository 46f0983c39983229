package org.courtesy.ruleset.compare;

/** How a thing differs between two versions. */
public enum Change {
    ADDED,
    REMOVED,
    CHANGED;

    /** The change from one to the other, null when there is none; null stands for a thing that is not there. */
    public static Change between(Object before, Object after) {
        if (before == null) {
            return after == null ? null : ADDED;
        }
        if (after == null) {
            return REMOVED;
        }
        return before.equals(after) ? null : CHANGED;
    }
}
