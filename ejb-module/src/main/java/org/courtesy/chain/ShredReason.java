package org.courtesy.chain;

/** Why rows of a chain may be incomplete or gone. */
public enum ShredReason {
    /** A person asked to be erased (Art. 17 GDPR): what tells of the person was taken out. */
    ERASURE,
    /** The time for which the rows are kept is over: they are gone. */
    RETENTION
}
