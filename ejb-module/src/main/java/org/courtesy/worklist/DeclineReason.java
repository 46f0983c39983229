package org.courtesy.worklist;

/** Why a customer declined, in the order in which they are offered; the key of each is its place. */
public enum DeclineReason {
    NO_NEED,
    TOO_EXPENSIVE,
    SATISFIED_AS_IS,
    OTHER_SUPPLIER,
    NO_TIME,
    LATER,
    NO_TRUST,
    WANTS_NO_CONTACT,
    OTHER
}
