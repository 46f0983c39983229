package org.courtesy.touchpoint;

import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * The wish of a person to contact a customer out of turn.
 *
 * @param id makes it happen once
 * @param type code of the touchpoint catalogue or of an action
 * @param purpose null: what the law makes of the type
 * @param note what is said or sent; never read by a rule
 * @param overrideReason why refusals of the house's own policy are set aside, null: they are not
 */
public record ManualContact(
        String id, String type, ContactChannel channel, Purpose purpose, String note, String overrideReason) {}
