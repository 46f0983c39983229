package org.courtesy.fact;

/** State of a touchpoint; {@code PLANNED} is a reservation and counts against caps. */
public enum TouchpointStatus {
    /** It is to come. */
    PLANNED,
    /** It has begun and its matter is not settled. */
    OPEN,
    /** It took place. */
    DONE,
    /** It took place and its matter is settled. */
    CLOSED,
    /** It went out and did not arrive. */
    UNDELIVERED,
    /** It will not take place. */
    CANCELLED
}
