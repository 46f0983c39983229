package org.courtesy.security;

/** Whether a user may come in. */
public enum UserState {
    /** With a password of their own. */
    ACTIVE,
    /** With the first password, which has to be replaced. */
    FIRST_PASSWORD,
    /** Not at all. */
    DISABLED
}
