package org.courtesy.holdout;

/** The two sides of a rule's control group. */
public enum Arm {
    /** What the rule proposed was held back. */
    CONTROL,
    /** What the rule proposed was proposed. */
    TREATED
}
