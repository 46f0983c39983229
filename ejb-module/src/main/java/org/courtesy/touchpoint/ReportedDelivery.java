package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import org.courtesy.fact.TouchpointStatus;

/**
 * What is known of the delivery of a message.
 *
 * @param touchpoint Courtesy's id of the message
 * @param customer number
 * @param state by the latest report
 * @param status of the touchpoint
 * @param countsAsContact whether it counts against the caps
 */
public record ReportedDelivery(
        String touchpoint,
        String customer,
        DeliveryOutcome state,
        OffsetDateTime at,
        String reason,
        TouchpointStatus status,
        boolean countsAsContact) {}
