package org.courtesy.web.api.touchpoint;

import java.time.OffsetDateTime;
import org.courtesy.touchpoint.DeliveryOutcome;
import org.courtesy.touchpoint.DeliveryReport;

/**
 * What a channel gateway says of a message that it knows by the id of its source.
 *
 * @param source system that recorded the message
 * @param id its id in that system
 */
public record SourcedReport(
        String source, String id, DeliveryOutcome state, OffsetDateTime at, String reason, String address) {

    DeliveryReport report() {
        return new DeliveryReport(state, at, reason, address);
    }
}
