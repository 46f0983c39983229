package org.courtesy.link;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A link that was issued, as staff may see it: everything but what opens the page.
 *
 * @param id Courtesy's id of the link, worth nothing at the door
 * @param lastDay last day on which it opens, on the customer's calendar
 * @param openedAt when it was opened first, by the customer or by a program that looks at mail; null: never
 * @param revokedAt when it was made worthless, null: never
 */
public record CustomerLink(
        String id,
        LinkPurpose purpose,
        State state,
        OffsetDateTime issuedAt,
        String issuedBy,
        LocalDate lastDay,
        OffsetDateTime openedAt,
        OffsetDateTime revokedAt,
        String revokedBy) {

    /** Whether it opens. */
    public enum State {
        /** It opens. */
        VALID,
        /** Its last day is over. */
        EXPIRED,
        /** Somebody has made it worthless. */
        REVOKED
    }
}
