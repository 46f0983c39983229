package org.courtesy.fact;

/** Life cycle of a contract. */
public enum ContractStatus {
    SIGNED,
    ACTIVE,
    TERMINATED,
    ENDED
}
