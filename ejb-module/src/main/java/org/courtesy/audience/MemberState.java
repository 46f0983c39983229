package org.courtesy.audience;

/** What became of a customer in an audience. */
public enum MemberState {
    /** May be contacted; whether there is room is not settled yet. */
    CANDIDATE,
    /** Belongs to the audience. */
    PERMITTED,
    /** Belongs to the audience, and the contact is held. */
    RESERVED,
    /** The gate or the rules of the action refuse it. */
    REFUSED,
    /** May be contacted, but there is no room. */
    LEFT_OUT
}
