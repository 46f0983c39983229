package org.courtesy.reservation;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * The wish to hold a contact; {@code source} and {@code id} together make it happen once.
 *
 * @param source system that asks, null: whoever calls
 * @param id its id of the contact; the touchpoint that comes of it gets the same. Null: one is given, and asking again holds
 *     another contact
 * @param type code of the touchpoint catalogue or of an action
 * @param purpose null: what the law makes of the type, by channel, country and kind of customer
 * @param at when the contact is to take place, null: now
 * @param until when it is given back if nobody has confirmed it, null: after the time that the operator has set
 */
public record ReserveContact(
        String source,
        String id,
        String type,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        OffsetDateTime until) {

    /** The same wish with what identifies it, where it does not say so itself. */
    ReserveContact identified(String caller, String given) {
        return new ReserveContact(
                source == null ? caller : source, id == null ? given : id, type, channel, purpose, at, until);
    }
}
