package org.courtesy.security;

/** Whether a key lets anybody in. */
public enum KeyState {
    VALID,
    EXPIRED,
    REVOKED
}
