package org.courtesy.link;

/** What a link opens; it opens nothing else. */
public enum LinkPurpose {
    /** The customer's own page. */
    CUSTOMER_PAGE,
    /** The answer about one touchpoint. */
    FEEDBACK,
    /** Saying yes to what was asked for by an address. */
    CONSENT
}
