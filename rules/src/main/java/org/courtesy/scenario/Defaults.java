package org.courtesy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a scenario need not say: a {@code case} to start from, and under {@code each} what every entry of a list starts from.
 * Objects are merged field by field; a list that a scenario names replaces the list of the defaults.
 */
final class Defaults {

    private final JsonNode customerCase;
    private final JsonNode each;

    Defaults(JsonNode defaults) {
        this.customerCase = defaults.path("case");
        this.each = defaults.path("each");
    }

    /** The whole case of a scenario. */
    ObjectNode complete(JsonNode given) {
        ObjectNode whole = merge(customerCase, given);
        each.fieldNames().forEachRemaining(list -> {
            if (whole.path(list) instanceof ArrayNode entries) {
                for (int i = 0; i < entries.size(); i++) {
                    entries.set(i, merge(each.path(list), entries.get(i)));
                }
            }
        });
        return whole;
    }

    /** What every entry of a list starts from. */
    JsonNode each(String list) {
        return each.path(list);
    }

    private static ObjectNode merge(JsonNode base, JsonNode over) {
        ObjectNode merged =
                base instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        over.properties().forEach(field -> {
            JsonNode value = field.getValue();
            merged.set(field.getKey(), value.isObject() ? merge(merged.path(field.getKey()), value) : value.deepCopy());
        });
        return merged;
    }
}
