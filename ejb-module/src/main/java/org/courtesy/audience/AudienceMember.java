package org.courtesy.audience;

import java.time.OffsetDateTime;

/**
 * A customer in an audience, or one who is not in it.
 *
 * @param customer number
 * @param place order among those who are in it, from 1: by the priority of the action, then by what the customer is worth;
 *     null for the others
 * @param code the decisive refusal, or one of {@link LeftOut}; null for those who are in it
 * @param text the code in words
 * @param from first instant at which it would be permitted, null when that needs an event
 * @param reservation id of the held contact, null when none was wanted or it is gone
 */
public record AudienceMember(
        String customer,
        MemberState state,
        Integer place,
        String code,
        String text,
        OffsetDateTime from,
        String reservation) {}
