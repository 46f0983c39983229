package org.courtesy.privacy;

/** How far a request is. */
public enum RequestState {
    /** To be answered within a month. */
    OPEN,
    /** To be answered within two months more, as the person was told. */
    EXTENDED,
    ANSWERED,
    /** Not complied with, and the person was told why. */
    REFUSED,
    /** The person does not want it any more. */
    WITHDRAWN;

    /** Whether it waits for an answer. */
    public boolean waiting() {
        return this == OPEN || this == EXTENDED;
    }
}
