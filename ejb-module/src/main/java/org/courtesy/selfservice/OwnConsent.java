package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;

/**
 * An entry of the customer's consents: what was said, when, on which occasion and how it is proved. Who wrote it down and
 * where the proof lies is not the page's business.
 *
 * @param occasion as it was noted; not fit to be shown unless it is the code of a touchpoint
 * @param inForce whether it is the latest word on its purpose and channel, and permits
 */
public record OwnConsent(
        Purpose purpose,
        ContactChannel channel,
        ConsentState state,
        OffsetDateTime at,
        Proof proof,
        String textVersion,
        String occasion,
        boolean inForce) {}
