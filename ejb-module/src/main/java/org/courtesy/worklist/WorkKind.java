package org.courtesy.worklist;

/** What a row of the worklist asks for. */
public enum WorkKind {
    /** An action that a decision proposes. */
    ACTION,
    /** A statutory or contractual window of ours, where no action covers it. */
    DEADLINE
}
