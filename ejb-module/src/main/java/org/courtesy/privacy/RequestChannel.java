package org.courtesy.privacy;

/** How a request came in. */
public enum RequestChannel {
    PHONE,
    EMAIL,
    POST,
    PORTAL,
    IN_PERSON,
    OTHER
}
