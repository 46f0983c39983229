package org.courtesy.fact;

/** How the customer answered. */
public enum Outcome {
    ACCEPTED,
    DECLINED,
    IGNORED,
    NOT_REACHED,
    NONE
}
