package org.courtesy.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.courtesy.plugin.EventMappings;
import org.courtesy.plugin.spi.ForeignEvent;

/**
 * Has mappings make touchpoints of the events that they understand, before anything of them is read. All others stay as they are.
 */
@ApplicationScoped
class ForeignEvents {

    private static final String DATA = "data";

    private final EventMappings mappings;

    /** For the container's proxy. */
    protected ForeignEvents() {
        this(null);
    }

    @Inject
    ForeignEvents(EventMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * Reads an event in structured mode.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong with it, or the reason of a mapping
     */
    CloudEvent read(byte[] json) {
        if (!mappings.any()) {
            return CloudEventReader.read(json);
        }
        return CloudEventReader.object(json)
                .map(ObjectNode.class::cast)
                .filter(envelope -> envelope.path(DATA).isObject())
                .map(envelope -> CloudEventReader.read(mapped(envelope)
                        .map(touchpoint -> CloudEventReader.write(envelope.set(DATA, touchpoint)))
                        .orElse(json)))
                .orElseGet(() -> CloudEventReader.read(json));
    }

    /** The touchpoint that a mapping makes of the body of an event in binary mode; empty when none understands it. */
    Optional<byte[]> touchpoint(Map<String, String> attributes, byte[] data) {
        return mappings.any()
                ? CloudEventReader.object(data)
                        .flatMap(body ->
                                mappings.touchpoint(new ForeignEvent(attributes, CloudEventReader.plain(body)), ""))
                        .map(CloudEventReader::tree)
                        .map(CloudEventReader::write)
                : Optional.empty();
    }

    private Optional<JsonNode> mapped(ObjectNode envelope) {
        Map<String, String> attributes = new TreeMap<>();
        envelope.properties().stream()
                .filter(one -> one.getValue().isValueNode() && !one.getValue().isNull())
                .forEach(one -> attributes.put(one.getKey(), one.getValue().asText()));
        ForeignEvent event = new ForeignEvent(attributes, CloudEventReader.plain(envelope.get(DATA)));
        return mappings.touchpoint(event, DATA).map(CloudEventReader::tree);
    }
}
