package org.courtesy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.courtesy.json.FieldError;

/**
 * What an import would make of the first rows of a file. Nothing of it is stored.
 *
 * @param charset in which the file was read, stated or found
 * @param separator what separates its values; null for NDJSON
 * @param columns names of its columns; for NDJSON one for the whole line
 * @param errors why mapping and columns do not fit together; then the rows have their values alone
 */
public record ImportPreview(
        String charset, String separator, List<String> columns, List<FieldError> errors, List<PreviewedRow> rows) {

    /**
     * One row.
     *
     * @param line line of the file on which it begins
     * @param values as they stand in the file
     * @param fields the target fields; null while the mapping does not fit
     * @param becomes {@code CREATED CHANGED UNCHANGED}; null when it is refused or only gathers
     * @param errors what is wrong with it
     */
    public record PreviewedRow(
            long line, List<String> values, ObjectNode fields, String becomes, List<FieldError> errors) {}
}
