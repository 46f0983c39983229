package org.courtesy.fact;

/** What the law wants before advertising goes out on a channel. */
public enum Need {
    /** Nothing. */
    NONE,
    /** A valid consent. */
    CONSENT,
    /** A valid consent or the existing-customer exception. */
    CONSENT_OR_EXCEPTION,
    /** A valid consent or a presumed interest of an organisation. */
    CONSENT_OR_PRESUMED_INTEREST,
    /** The customer's own express request; a proved consent is one. */
    EXPRESS_REQUEST
}
