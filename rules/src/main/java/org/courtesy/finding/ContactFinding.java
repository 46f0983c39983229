package org.courtesy.finding;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * Whether the customer may be contacted on a channel for a purpose, now.
 *
 * @param allowedFrom first instant, at most 90 days ahead, at which the contact is allowed if nothing else happens;
 *     {@code asOf} when it is allowed now, null when an event is needed
 * @param refusals every reason against it, the decisive one first
 * @param advice codes of what the author of the message has to mind, e.g. {@code CALLER_ID_REQUIRED}; they refuse nothing
 */
public record ContactFinding(
        ContactChannel channel,
        Purpose purpose,
        boolean allowed,
        OffsetDateTime allowedFrom,
        List<Refusal> refusals,
        List<String> advice) {

    public ContactFinding {
        advice = advice == null ? List.of() : List.copyOf(advice);
    }
}
