package org.courtesy.webhook;

/** Why an attempt failed. The sentences for people are the screens'. */
public enum DeliveryError {
    /** It answered, but not with 2xx. */
    STATUS,
    /** It answered with another address, which is not followed. */
    REDIRECT,
    /** It answered 410. */
    GONE,
    /** Its name is unknown. */
    UNKNOWN_HOST,
    /** Its name leads to an address that must not be called. */
    ADDRESS_REFUSED,
    /** It is to be called without TLS, which only networks that were allowed may be. */
    TLS_NEEDED,
    /** Its certificate is not trusted or belongs to somebody else, or TLS failed otherwise. */
    TLS_FAILED,
    /** Nobody listens there. */
    CONNECTION_REFUSED,
    /** It broke off. */
    CONNECTION_BROKEN,
    /** It took too long. */
    TIMEOUT,
    /** What it answered is no HTTP. */
    NO_HTTP,
    /** Its secret cannot be read with the key of this server; a new secret helps. */
    SECRET_UNREADABLE
}
