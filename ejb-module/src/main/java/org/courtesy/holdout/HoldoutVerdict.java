package org.courtesy.holdout;

/** What the control group of a rule says about it, by the share of customers who leave. */
public enum HoldoutVerdict {
    /** Too few customers have been observed to say anything. */
    NOT_ENOUGH_DATA,
    /** Fewer of the treated leave. */
    KEEPS_CUSTOMERS,
    /** More of the treated leave. */
    LOSES_CUSTOMERS,
    /** No difference is shown; there may be a small one. */
    NO_DIFFERENCE_SHOWN
}
