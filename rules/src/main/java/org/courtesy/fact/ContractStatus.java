package org.courtesy.fact;

/** Life cycle of a contract. */
public enum ContractStatus {
    /** Signed; supply has not begun. */
    SIGNED,
    /** Being supplied. */
    ACTIVE,
    /** Terminated; supply may still run until its last day. */
    TERMINATED,
    /** Over: nothing is supplied any more. */
    ENDED
}
