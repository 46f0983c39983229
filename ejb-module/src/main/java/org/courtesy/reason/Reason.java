package org.courtesy.reason;

import org.courtesy.fact.Purpose;

/**
 * A reason that stood in the way of something, without the customer and the day.
 *
 * @param subject what it stood in the way of: the name of a channel, the code of an action or of an offer; null in the
 *     reasons of a single channel, which many channels share
 * @param purpose of the contact; null for an action or offer
 * @param place 0 for the decisive reason, 1 for the next
 * @param code of the refusal
 * @param rule id of the rule that refused; null when none did
 * @param liftedBy code of the event that lifts it, null when time alone does
 * @param timed whether it ends by itself on a day that is known
 * @param alone whether nothing else stood in the way
 * @param legalBasis the paragraph behind it, null where it is house policy
 */
public record Reason(
        Kind kind,
        String subject,
        Purpose purpose,
        int place,
        String code,
        String rule,
        String liftedBy,
        boolean timed,
        boolean alone,
        String legalBasis) {

    /** What a reason stands in the way of. */
    public enum Kind {
        /** A contact on a channel for a purpose. */
        CONTACT,
        /** An action whose time had come. */
        WITHHELD,
        /** An offer that the customer is not eligible for. Only the decisive reason is kept. */
        OFFER
    }

    /** Whether it comes first in its list. */
    public boolean decisive() {
        return place == 0;
    }
}
