package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/** One row of a file on its way: its values, what they became, and what is wrong with them. */
final class Row {

    private final long line;
    private final List<String> values;
    private final ObjectNode fields;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param line line of the file on which the row begins
     * @param values the values as they stand in the file
     * @param fields the target fields, as far as the values could be read
     */
    Row(long line, List<String> values, ObjectNode fields) {
        this.line = line;
        this.values = values;
        this.fields = fields;
    }

    /** The same row as it is now, to try again with. */
    Row copy() {
        Row copy = new Row(line, values, fields.deepCopy());
        copy.errors.addAll(errors);
        return copy;
    }

    long line() {
        return line;
    }

    List<String> values() {
        return values;
    }

    ObjectNode fields() {
        return fields;
    }

    List<FieldError> errors() {
        return errors;
    }

    boolean refused() {
        return !errors.isEmpty();
    }

    void refuse(Collection<FieldError> found) {
        errors.addAll(found);
    }

    void refuse(String field, InputProblem problem, Object... args) {
        errors.add(FieldError.of(field, problem, args));
    }
}
