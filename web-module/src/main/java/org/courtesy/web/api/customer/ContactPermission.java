package org.courtesy.web.api.customer;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Refusal;

/**
 * Whether a customer may be contacted.
 *
 * @param at the instant that was asked about
 * @param allowedFrom first instant at which the contact is allowed if nothing else happens, at most 90 days ahead; null
 *     when an event is needed
 * @param refusals every reason against it, the decisive one first
 * @param advice codes of what the author of the message has to mind
 */
public record ContactPermission(
        String customer,
        ContactChannel channel,
        Purpose purpose,
        OffsetDateTime at,
        boolean allowed,
        OffsetDateTime allowedFrom,
        List<Refusal> refusals,
        List<String> advice) {}
