package org.courtesy.replay;

/**
 * One thing that an approver should know of a replay.
 *
 * @param kind what it says
 * @param code what it is about: an action, a refusal, an offer, a segment; null where it concerns none
 * @param channel name of the channel, null where it concerns none
 * @param amount how many; never negative
 */
public record Headline(Kind kind, String code, String channel, long amount) {

    /** What a headline says, the most important first. */
    public enum Kind {
        /** Decisions that the candidate cannot make. */
        CANNOT_JUDGE,
        /** Customers of a segment whom no channel may bring advertising any more. */
        BLOCKED,
        /** Customers of a segment whom some channel may bring advertising now. */
        OPENED,
        /** Contacts of a kind that are no longer made. */
        FEWER_CONTACTS,
        /** Contacts of a kind that are made in addition. */
        MORE_CONTACTS,
        /** Decisions in which the risk falls into a higher band. */
        RISK_HIGHER,
        /** Decisions in which the risk falls into a lower band. */
        RISK_LOWER,
        /** Contacts against which a reason stands no more. */
        FEWER_REFUSALS,
        /** Contacts against which a reason stands in addition. */
        MORE_REFUSALS,
        /** Decisions in which an offer is no longer open. */
        FEWER_OFFERS,
        /** Decisions in which an offer is open in addition. */
        MORE_OFFERS,
        /** Nobody would be treated differently. */
        NOTHING
    }
}
