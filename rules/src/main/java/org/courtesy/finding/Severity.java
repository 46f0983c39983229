package org.courtesy.finding;

/** How grave an alert is, the gravest first. */
public enum Severity {
    /** Something must not be done, or must be done at once. */
    STOP,
    /** Take care. */
    WARNING,
    /** Good to know. */
    NOTE
}
