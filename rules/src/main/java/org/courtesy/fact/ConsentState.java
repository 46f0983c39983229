package org.courtesy.fact;

/** What an entry of the consent ledger says. */
public enum ConsentState {
    GRANTED,
    DENIED,
    WITHDRAWN,
    EXPIRED
}
