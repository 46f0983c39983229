package org.courtesy.replay;

import org.courtesy.fact.ContactChannel;

/**
 * One thing on which two assessments of the same decision differ.
 *
 * @param code what it is about: a purpose, a refusal, an action, an offer; the band or the segment of the base
 * @param channel on which channel, null where it concerns none
 * @param base what the base says, null: nothing
 * @param candidate what the candidate says, null: nothing
 * @param reason code of the refusal or driver that is behind it, null where no single one is
 * @param rule id of the rule that is responsible, null where no single one is
 */
public record Change(
        Kind kind, String code, ContactChannel channel, String base, String candidate, String reason, String rule) {

    /** What kind of difference it is. */
    public enum Kind {
        /** The next best action of the base is no longer the next one. */
        NEXT_GONE(true),
        /** The next best action of the candidate is another one than before. */
        NEXT_NEW(true),
        /** A contact is permitted by one of the two only. */
        CONTACT(true),
        /** An action is proposed by one of the two only, or on another channel. */
        ACTION(true),
        /** The customer is eligible for an offer by one of the two only. */
        OFFER(true),
        /** The risk to leave falls into another band. */
        BAND(true),
        /** The risk has other points in the same band. */
        POINTS(false),
        /** A reason stands against more or fewer contacts. */
        REFUSAL(false),
        /** The customer is worth something else. */
        VALUE(false);

        private final boolean flips;

        Kind(boolean flips) {
            this.flips = flips;
        }

        /** Whether somebody would be treated differently, as opposed to the same for another reason. */
        public boolean flips() {
            return flips;
        }
    }
}
