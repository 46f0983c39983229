package org.courtesy.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was written.
 *
 * @param id of version 7, the CloudEvents {@code id}
 * @param subject number of the customer, or what else it is about
 */
public record OutboxEvent(UUID id, EventType type, String subject, Instant occurredAt) {}
