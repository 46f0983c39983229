package org.courtesy.optin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;

/**
 * A consent that was to be confirmed, without what opens the link.
 *
 * @param id of the link
 * @param lastDay last day on which it can be confirmed, on the customer's calendar
 * @param confirmedAt null: not yet, or never
 */
public record OptIn(
        String id,
        State state,
        String textVersion,
        List<ContactChannel> channels,
        String address,
        String occasion,
        OffsetDateTime requestedAt,
        String requestedBy,
        LocalDate lastDay,
        OffsetDateTime confirmedAt) {

    /** What became of it. */
    public enum State {
        /** It can be confirmed. */
        WAITING,
        /** The customer said yes. */
        CONFIRMED,
        /** Nobody said yes in time. */
        EXPIRED,
        /** Whoever has the address said no, or somebody made the customer's links worthless. */
        REFUSED
    }
}
