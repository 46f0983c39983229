package org.courtesy.fact;

import java.time.OffsetDateTime;

/**
 * An objection to advertising, Art. 21 (2) GDPR.
 *
 * @param channel the channel objected to; null: every channel and profiling for advertising
 */
public record Objection(Purpose purpose, ContactChannel channel, OffsetDateTime at) {

    public Objection {
        purpose = purpose == null ? Purpose.ADVERTISING : purpose;
    }
}
