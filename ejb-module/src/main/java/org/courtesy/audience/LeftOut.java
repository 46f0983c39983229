package org.courtesy.audience;

/** Why somebody who may be contacted does not belong to an audience. */
public enum LeftOut {
    /** The audience has as many as it was to have at most. */
    VOLUME_LIMIT,
    /** The channel has as many contacts on that day as the operator allows. */
    DAILY_CAPACITY
}
