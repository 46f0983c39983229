package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Makes rows of lines that are JSON objects with the target fields as they are; no mapping is needed. */
record JsonRows(ImportKind kind) implements RowReader {

    @Override
    public Row read(long line, List<String> values) {
        try {
            JsonNode read = CaseJson.read(values.get(0), JsonNode.class);
            if (read instanceof ObjectNode fields) {
                Row row = new Row(line, values, fields);
                RowKeys.require(row, kind);
                return row;
            }
            return refused(line, values, InputProblem.NOT_AN_OBJECT);
        } catch (InvalidInputException e) {
            Row row = new Row(line, values, JsonNodeFactory.instance.objectNode());
            row.refuse(e.errors());
            return row;
        }
    }

    private static Row refused(long line, List<String> values, InputProblem problem) {
        Row row = new Row(line, values, JsonNodeFactory.instance.objectNode());
        row.refuse("", problem);
        return row;
    }
}
