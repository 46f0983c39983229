package org.courtesy.intake;

/** What the rows of an imported file are. */
public enum ImportKind {
    CUSTOMERS,
    CONTRACTS,
    CONSENTS,
    TOUCHPOINTS
}
