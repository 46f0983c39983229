package org.courtesy.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * A reserved contact.
 *
 * @param source system that asked for it
 * @param sourceId its id there
 * @param customer number of the customer
 * @param at when the contact is to take place
 * @param until when it is given back if nobody has confirmed it
 * @param endedAt when it was used, given back or ran out; null while it is held
 * @param touchpoint the contact that took place, null before
 */
public record Reservation(
        UUID reservation,
        String source,
        String sourceId,
        String customer,
        String type,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        OffsetDateTime until,
        ReservationState state,
        OffsetDateTime reservedAt,
        String reservedBy,
        OffsetDateTime endedAt,
        UUID touchpoint) {}
