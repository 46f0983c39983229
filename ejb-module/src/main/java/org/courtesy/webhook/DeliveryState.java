package org.courtesy.webhook;

/** What became of a delivery. */
public enum DeliveryState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** The endpoint has taken it. */
    DELIVERED,
    /** A dead letter: tried as often as it is tried. Can be sent again. */
    FAILED
}
