package org.courtesy.assess;

/**
 * Is told as a decision gets on. Whoever wants to know how long phases take brings the clock along: a decision has none, and nothing
 * that is observed changes it.
 */
@FunctionalInterface
public interface PhaseObserver {

    /** For those who do not want to know. */
    PhaseObserver NOBODY = phase -> {};

    /** A phase has ended, and the one behind it begins. Called once for each phase of a decision that came so far, on its thread. */
    void ended(Phase phase);
}
