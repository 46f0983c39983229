package org.courtesy.feedback;

/** Whether somebody has come back on an answer. */
public enum Loop {
    /** Nobody has to. */
    NONE,
    /** Somebody is to. */
    OPEN,
    /** Somebody has. */
    CLOSED
}
