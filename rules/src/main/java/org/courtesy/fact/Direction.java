package org.courtesy.fact;

/** Who approached whom: {@code INBOUND} is the customer approaching the supplier. */
public enum Direction {
    /** The customer began it. */
    INBOUND,
    /** The utility began it. */
    OUTBOUND
}
