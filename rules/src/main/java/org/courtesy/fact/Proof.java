package org.courtesy.fact;

/** How a consent is proved; {@code NONE} proves nothing and permits nothing. */
public enum Proof {
    /** A form with a signature. */
    SIGNED_FORM,
    /** A click on a link in an e-mail to the address. */
    DOUBLE_OPT_IN_EMAIL,
    /** The recording of a call. */
    RECORDED_CALL,
    /** A box ticked in the portal, after signing in. */
    PORTAL_LOGIN,
    /** Nothing shows it. */
    NONE
}
