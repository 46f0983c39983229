package org.courtesy.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.courtesy.event.EventEnvelope;

/**
 * A record as the event that it is: structured or binary, as the CloudEvents binding for Kafka has it, or a bare touchpoint. All end
 * up in structured mode, in which events are kept.
 */
final class IncomingEvent {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents";

    private IncomingEvent() {}

    static byte[] of(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String contentType = null;
        for (Header header : message.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (header.value() == null) {
                continue;
            }
            String value = new String(header.value(), StandardCharsets.UTF_8);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), value);
            } else if (name.equals(CONTENT_TYPE)) {
                contentType = value;
            }
        }
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)) {
            return message.value();
        }
        if (attributes.isEmpty()) {
            return EventEnvelope.around(message.value());
        }
        if (contentType != null) {
            attributes.put("datacontenttype", contentType);
        }
        return EventEnvelope.around(attributes, message.value());
    }
}
