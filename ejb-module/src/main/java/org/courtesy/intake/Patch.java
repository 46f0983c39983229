package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Lays the fields of a row over what is stored: a row changes what it names and leaves the rest. */
final class Patch {

    private static final String NUMBER = "number";

    private Patch() {}

    /** Lays the patch over the tree. Lists of things with numbers are laid over one another thing by thing. */
    static void apply(ObjectNode stored, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode old = stored.get(field.getKey());
            JsonNode given = field.getValue();
            if (old instanceof ObjectNode oldObject && given instanceof ObjectNode object) {
                apply(oldObject, object);
            } else if (old instanceof ArrayNode oldList && given instanceof ArrayNode list && numbered(list)) {
                list.forEach(entry -> applyEntry(oldList, (ObjectNode) entry));
            } else {
                stored.set(field.getKey(), given);
            }
        });
    }

    /** Removes the entries of a map that are nothing: an empty external id is none. */
    static void removeNulls(JsonNode map) {
        if (map instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getValue().isNull());
        }
    }

    private static boolean numbered(ArrayNode list) {
        return !list.isEmpty()
                && StreamSupport.stream(list.spliterator(), false)
                        .allMatch(entry -> entry.isObject() && entry.has(NUMBER));
    }

    private static void applyEntry(ArrayNode stored, ObjectNode entry) {
        for (JsonNode old : stored) {
            if (old.path(NUMBER).equals(entry.path(NUMBER))) {
                apply((ObjectNode) old, entry);
                return;
            }
        }
        stored.add(entry);
    }
}
