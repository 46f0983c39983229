package org.courtesy.fact;

/** The legal class of a contact: a duty of the supplier, service on the contract, or advertising. */
public enum Purpose {
    /** A duty of the supplier under the law, e.g. a bill or the notice of a price change. */
    STATUTORY,
    /** Service on the contract, without any advertising inside. */
    SERVICE,
    /** Advertising; greetings, surveys and courtesy calls are advertising too. */
    ADVERTISING
}
