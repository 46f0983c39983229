package org.courtesy.trail;

/** An argument or an answer that tells which customer it is about. */
public interface TellsCustomer {

    /** The customer's number, null if it is about none. */
    String auditedCustomer();
}
