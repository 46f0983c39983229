package org.courtesy.touchpoint;

import java.time.OffsetDateTime;

/**
 * What a channel gateway says of a message that it was given.
 *
 * @param state what became of it
 * @param at when; null: now. Of several reports the latest stands
 * @param reason in the gateway's words, at most 500 characters; for people, never read by a rule
 * @param address where it was sent to; null: the first address that the customer has on that channel
 */
public record DeliveryReport(DeliveryOutcome state, OffsetDateTime at, String reason, String address) {}
