package org.courtesy.link;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A link at the moment of its making, the only one in which its token is known.
 *
 * @param token what opens the page
 * @param lastDay last day on which it opens, on the customer's calendar
 * @param expiresAt the end of that day
 */
public record IssuedLink(String id, String token, LinkPurpose purpose, LocalDate lastDay, OffsetDateTime expiresAt) {

    /** Without the token, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "IssuedLink[" + id + "]";
    }
}
