package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/** The fields that every row has, and those that tell it from others. */
final class RowKeys {

    private RowKeys() {}

    /** Notes the fields that the row lacks, unless they are refused already. */
    static void require(Row row, ImportKind kind) {
        Set<String> refused = row.errors().stream().map(FieldError::field).collect(Collectors.toSet());
        for (String field : kind.required()) {
            if (!refused.contains(field) && value(row.fields(), field).isMissingNode() && !standIn(row, kind, field)) {
                row.refuse(field, InputProblem.MISSING);
            }
        }
    }

    private static boolean standIn(Row row, ImportKind kind, String required) {
        return row.fields().path("externalIds").properties().stream()
                .anyMatch(id -> id.getValue().isTextual() && kind.standsIn("externalIds." + id.getKey(), required));
    }

    /** What tells the row from others of its file, null where nothing does. */
    static String key(Row row, ImportKind kind) {
        List<String> parts = kind.key().stream()
                .map(field -> value(row.fields(), field))
                .filter(value -> !value.isMissingNode())
                .map(JsonNode::asText)
                .toList();
        return parts.isEmpty() || parts.size() < kind.key().size() ? null : String.join(" ", parts);
    }

    /** The field that names the row to people. */
    static String keyField(ImportKind kind) {
        return kind.key().get(kind.key().size() - 1);
    }

    private static JsonNode value(ObjectNode fields, String field) {
        JsonNode value = fields.at('/' + field.replace('.', '/'));
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
