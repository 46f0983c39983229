package org.courtesy.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what came without an envelope into one, so that it can be taken, kept and replayed like every other event. What cannot be
 * read stays as it is: whoever takes it says what is wrong with it.
 */
public final class EventEnvelope {

    private static final String VERSION = "specversion";
    private static final String TOUCHPOINT = "org.courtesy.touchpoint";

    private EventEnvelope() {}

    /**
     * An event in binary mode as one in structured mode.
     *
     * @param attributes by their names in small letters, without the prefix of the transport
     * @param data the body
     */
    public static byte[] around(Map<String, String> attributes, byte[] data) {
        return CloudEventReader.object(data)
                .map(touchpoint -> written(attributes, touchpoint))
                .orElse(data);
    }

    /** A bare touchpoint as an event; an event stays what it is. */
    public static byte[] around(byte[] json) {
        Optional<JsonNode> read = CloudEventReader.object(json).filter(object -> !object.has(VERSION));
        return read.map(touchpoint -> {
                    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
                    envelope.put(VERSION, "1.0").put("type", TOUCHPOINT);
                    for (String name : new String[] {"source", "id"}) {
                        if (touchpoint.hasNonNull(name)) {
                            envelope.set(name, touchpoint.get(name));
                        }
                    }
                    return written(envelope, touchpoint);
                })
                .orElse(json);
    }

    private static byte[] written(Map<String, String> attributes, JsonNode touchpoint) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        attributes.forEach(envelope::put);
        return written(envelope, touchpoint);
    }

    private static byte[] written(ObjectNode envelope, JsonNode touchpoint) {
        envelope.set("data", touchpoint);
        return CloudEventReader.write(envelope);
    }
}
