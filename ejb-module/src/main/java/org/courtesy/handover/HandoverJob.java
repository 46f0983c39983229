package org.courtesy.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;

/**
 * A checked wish as it waits in the job table.
 *
 * @param gateway name of the gateway that the channel had when it was asked for
 * @param template null for none
 * @param version null for none
 * @param day of the audience; it stands in messages
 */
record HandoverJob(
        String audience, ContactChannel channel, String gateway, String template, Integer version, LocalDate day) {

    UUID audienceId() {
        return UUID.fromString(audience);
    }
}
