package org.courtesy.decision;

import java.util.List;

/**
 * What follows from stored decisions. Features implement it, {@link Decisions} tells all of them; so the decision does not
 * depend on what is made of it.
 */
public interface DecisionFollower {

    /**
     * Learns of decisions, in the transaction that stores them: what it writes is stored with them or not at all.
     *
     * @param made each on another customer; never empty
     */
    void decided(List<DecisionMade> made);
}
