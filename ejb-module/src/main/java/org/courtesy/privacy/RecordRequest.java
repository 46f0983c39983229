package org.courtesy.privacy;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;

/**
 * A request to be put down.
 *
 * @param receivedOn the day on which it came in, which is when the month begins; null: today
 * @param channel how it came in
 * @param objectedChannel of an objection: the channel objected to; null: every one, and profiling for advertising
 * @param note what was said, at most 2,000 characters
 */
public record RecordRequest(
        RequestKind kind, LocalDate receivedOn, RequestChannel channel, ContactChannel objectedChannel, String note) {}
