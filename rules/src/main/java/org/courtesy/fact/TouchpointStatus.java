package org.courtesy.fact;

/** State of a touchpoint; {@code PLANNED} is a reservation and counts against caps. */
public enum TouchpointStatus {
    PLANNED,
    OPEN,
    DONE,
    CLOSED,
    UNDELIVERED,
    CANCELLED
}
