package org.courtesy.fact;

/** How the customer answered. */
public enum Outcome {
    /** The customer said yes. */
    ACCEPTED,
    /** The customer said no. */
    DECLINED,
    /** The customer did not react. */
    IGNORED,
    /** Nobody was there. */
    NOT_REACHED,
    /** There was nothing to say yes or no to. */
    NONE
}
