package org.courtesy.plugin.spi;

import java.util.Map;

/**
 * A CloudEvent, version 1.0.
 *
 * @param attributes context attributes and extensions by their names, e.g. {@code id}, {@code source}, {@code type}, {@code time}
 * @param data what it carries: objects as maps, lists, texts, numbers and truth values
 */
public record ForeignEvent(Map<String, String> attributes, Map<String, Object> data) {

    public ForeignEvent {
        attributes = Map.copyOf(attributes);
    }

    /** The kind of the event, empty when it does not say. */
    public String type() {
        return attributes.getOrDefault("type", "");
    }

    /** The system it comes from, empty when it does not say. */
    public String source() {
        return attributes.getOrDefault("source", "");
    }

    /** A text of the data at a place like {@code call.caller}; null when there is none. */
    public String text(String place) {
        Object found = data;
        for (String step : place.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found instanceof String || found instanceof Number || found instanceof Boolean ? found.toString() : null;
    }
}
