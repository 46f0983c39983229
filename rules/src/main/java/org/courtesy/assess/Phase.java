package org.courtesy.assess;

/** The parts of a decision in the order in which they come, for whoever wants to know how far it is. */
public enum Phase {
    /** The case is read once and its pictures are made. */
    PREPARE,
    /** Risk, value and loyalty; nothing is done where profiling is forbidden. */
    CHURN,
    /** The contact gate, for every channel and purpose. */
    CONTACT,
    /** Occasions, each through the gate again. */
    OCCASIONS,
    /** Offers; nothing is done where profiling is forbidden. */
    OFFERS,
    /** Control groups, and the next best action. */
    CHOICE,
    /** Deadlines and alerts. */
    DEADLINES
}
