package org.courtesy.fact;

/** The legal class of a contact: a duty of the supplier, service on the contract, or advertising. */
public enum Purpose {
    STATUTORY,
    SERVICE,
    ADVERTISING
}
