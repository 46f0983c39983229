package org.courtesy.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The envelope of CloudEvents 1.0, in the structured JSON form. */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        String datacontenttype,
        Object data) {

    static CloudEvent of(OutboxEvent event, String source, Object data) {
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                source,
                event.type().code(),
                event.subject(),
                event.occurredAt().atOffset(ZoneOffset.UTC),
                "application/json",
                data);
    }
}
