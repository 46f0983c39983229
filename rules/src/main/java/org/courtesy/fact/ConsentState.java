package org.courtesy.fact;

/** What an entry of the consent ledger says. */
public enum ConsentState {
    /** The customer agreed. */
    GRANTED,
    /** The customer was asked and said no. */
    DENIED,
    /** The customer took it back. */
    WITHDRAWN,
    /** It ran out. */
    EXPIRED
}
