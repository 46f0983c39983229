package org.courtesy.webhook;

import java.time.OffsetDateTime;

/**
 * What became of one event at one endpoint.
 *
 * @param id UUID
 * @param event id of the event, the same for every endpoint and attempt
 * @param type CloudEvents type
 * @param subject number of the customer, or what else the event is about
 * @param attempts how many there have been since it was noted or sent again
 * @param nextAttemptAt null when there is none to come
 * @param status of the last answer, null when there was none
 * @param millis how long the last attempt took, null before the first
 * @param error why the last attempt failed, null when it did not
 */
public record Delivery(
        String id,
        String event,
        String type,
        String subject,
        DeliveryState state,
        int attempts,
        OffsetDateTime createdAt,
        OffsetDateTime lastAttemptAt,
        OffsetDateTime nextAttemptAt,
        OffsetDateTime deliveredAt,
        Integer status,
        Integer millis,
        DeliveryError error) {}
