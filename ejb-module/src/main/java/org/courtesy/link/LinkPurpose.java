package org.courtesy.link;

/** What a link opens; it opens nothing else. */
public enum LinkPurpose {
    /** The customer's own page. */
    CUSTOMER_PAGE,
    /** The answer about one touchpoint. */
    FEEDBACK
}
