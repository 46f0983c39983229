package org.courtesy.reservation;

import java.time.OffsetDateTime;
import org.courtesy.fact.Outcome;

/**
 * What came of a reserved contact.
 *
 * @param at when it took place, null: now
 * @param experience -4..+4, null: 0
 * @param outcome null: none
 * @param countsAsContact null: it does; false when nobody was reached
 * @param note free text for people; never read by a rule
 */
public record ConfirmContact(
        OffsetDateTime at, Double experience, Outcome outcome, Boolean countsAsContact, String note) {

    /** It took place, there is no more to say. */
    public static final ConfirmContact PLAIN = new ConfirmContact(null, null, null, null, null);
}
