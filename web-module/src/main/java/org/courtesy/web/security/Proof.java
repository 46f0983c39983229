package org.courtesy.web.security;

/** What became of a proof that it is still the same person who sits there. */
public enum Proof {
    GIVEN,
    WRONG_PASSWORD,
    WRONG_CODE
}
