package org.courtesy.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the OpenAPI document says there is to call, and what it says that is to be sent. */
final class Described {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /**
     * Something that can be called.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param role one that may call it, null when everybody may
     * @param parameters as they are described
     * @param types media types of the body, empty without one
     */
    record Operation(
            String method, String path, String role, List<JsonNode> parameters, JsonNode body, List<String> types) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonNode document;

    Described(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        found.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                    }
                }));
        return found;
    }

    private Operation operation(String path, JsonNode place, String method, JsonNode said) {
        List<JsonNode> parameters = new ArrayList<>();
        place.path("parameters").forEach(one -> parameters.add(resolved(one)));
        said.path("parameters").forEach(one -> parameters.add(resolved(one)));
        JsonNode content = resolved(said.path("requestBody")).path("content");
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        JsonNode role = said.path("x-roles").path(0);
        return new Operation(
                method.toUpperCase(), path, role.isMissingNode() ? null : role.asText(), parameters, content, types);
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(document.at(reference.asText().substring(1)));
    }

    /** A body as it is described: an example where there is one, else made from the schema. */
    JsonNode body(Operation operation, String type, Wild wild) {
        JsonNode described = operation.body().path(type);
        List<JsonNode> examples = StreamSupport.stream(
                        described.path("examples").spliterator(), false)
                .map(this::resolved)
                .map(example -> example.path("value"))
                .toList();
        return examples.isEmpty() || wild.in(2)
                ? value(described.path("schema"), wild, 0)
                : wild.one(examples).deepCopy();
    }

    /** A value that a schema allows, more or less. */
    JsonNode value(JsonNode described, Wild wild, int depth) {
        JsonNode schema = resolved(described);
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.path(choice).size() > 0) {
                return value(schema.path(choice).get(0), wild, depth + 1);
            }
        }
        if (schema.path("enum").size() > 0) {
            return wild.one(StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .toList());
        }
        return switch (type(schema)) {
            case "object" -> object(schema, wild, depth);
            case "array" ->
                depth > DEEPEST
                        ? NODES.arrayNode()
                        : NODES.arrayNode().add(value(schema.path("items"), wild, depth + 1));
            case "integer" -> NODES.numberNode(wild.one(List.of(0, 1, 2, 30)));
            case "number" -> NODES.numberNode(wild.one(List.of(0.0, 1.5, 12.0)));
            case "boolean" -> NODES.booleanNode(wild.in(2));
            default -> NODES.textNode(text(schema.path("format").asText(), wild));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (schema.has("properties")) {
            return "object";
        }
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, Wild wild, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (depth < DEEPEST && !wild.in(3)) {
                object.set(property.getKey(), value(property.getValue(), wild, depth + 1));
            }
        });
        return object;
    }

    private static String text(String format, Wild wild) {
        return switch (format) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:00:00+01:00";
            case "uuid" -> "0197d1a4-2080-7000-9b14-fb08fe69bafc";
            default -> wild.one(List.of("standard", "1", "PHONE", "DE", "de", "X-1", "EUR", "HOTLINE_CALL", "AGENT"));
        };
    }
}
