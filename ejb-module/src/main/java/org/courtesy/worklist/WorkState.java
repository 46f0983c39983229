package org.courtesy.worklist;

/** Where a row of the worklist stands. */
public enum WorkState {
    OPEN,
    /** Somebody works on it; a contact slot is reserved. */
    CLAIMED,
    CLOSED
}
