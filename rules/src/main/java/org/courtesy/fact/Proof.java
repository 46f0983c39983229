package org.courtesy.fact;

/** How a consent is proved; {@code NONE} proves nothing and permits nothing. */
public enum Proof {
    SIGNED_FORM,
    DOUBLE_OPT_IN_EMAIL,
    RECORDED_CALL,
    PORTAL_LOGIN,
    NONE
}
