package org.courtesy.reservation;

/** What has become of a reserved contact. */
public enum ReservationState {
    /** It counts against the caps, and nobody else can have it. */
    HELD,
    /** The contact took place and is recorded. */
    USED,
    /** It was given back. */
    RELEASED,
    /** Nobody confirmed it in time; the slot is free again. */
    EXPIRED
}
