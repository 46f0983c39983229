package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/**
 * Turns the values of a row into the tree of its fields. Made by {@link RowMapperBuilder} for one mapping and one file.
 */
final class RowMapper implements RowReader {

    /** Whether a row has the object of that name. */
    record ObjectCondition(String object, Predicate<List<String>> holds) {

        boolean concerns(Target target) {
            return target.name().startsWith(object + '.');
        }
    }

    private final List<String> header;
    private final ImportKind kind;
    private final List<ColumnReader> readers;
    private final List<ObjectCondition> conditions;

    RowMapper(List<String> header, ImportKind kind, List<ColumnReader> readers, List<ObjectCondition> conditions) {
        this.header = header;
        this.kind = kind;
        this.readers = readers;
        this.conditions = conditions;
    }

    List<String> header() {
        return header;
    }

    @Override
    public ImportKind kind() {
        return kind;
    }

    @Override
    public Row read(long line, List<String> values) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Row row = new Row(line, values, fields);
        if (values.size() != header.size()) {
            row.refuse("", InputProblem.WRONG_NUMBER_OF_VALUES, header.size(), values.size());
            return row;
        }
        Set<ObjectCondition> absent =
                conditions.stream().filter(c -> !c.holds().test(values)).collect(Collectors.toSet());
        for (ColumnReader reader : readers) {
            if (absent.stream().noneMatch(condition -> condition.concerns(reader.target()))) {
                set(row, reader);
            }
        }
        prune(fields);
        RowKeys.require(row, kind);
        return row;
    }

    private static void set(Row row, ColumnReader reader) {
        try {
            reader.target().set(row.fields(), reader.read(row.values()));
        } catch (InvalidInputException e) {
            row.refuse(e.errors());
        }
    }

    /**
     * An object of which nothing is known is nothing, and a list has no gaps. Of external ids a file may know some and say
     * nothing about the others: they are never nothing as a whole.
     */
    private static boolean prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean nothing = true;
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().equals("externalIds")) {
                    nothing = false;
                } else if (prune(field.getValue())) {
                    field.setValue(NullNode.instance);
                } else {
                    nothing = false;
                }
            }
            return nothing;
        }
        if (node instanceof ArrayNode array) {
            if (array.isEmpty()) {
                // Somebody said that there are none.
                return false;
            }
            for (Iterator<JsonNode> entries = array.iterator(); entries.hasNext(); ) {
                if (prune(entries.next())) {
                    entries.remove();
                }
            }
            return array.isEmpty();
        }
        return node.isNull();
    }
}
