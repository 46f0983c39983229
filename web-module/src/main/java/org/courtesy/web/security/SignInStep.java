package org.courtesy.web.security;

/** How far somebody has come at the door. */
public enum SignInStep {
    /** Name and password. */
    NAME,
    /** The code of the second factor. */
    CODE,
    /** A password of their own instead of the first one. */
    PASSWORD,
    /** A second factor, which one of the roles demands. */
    FACTOR,
    /** The recovery codes, shown once. */
    CODES,
    /** Inside. */
    IN
}
