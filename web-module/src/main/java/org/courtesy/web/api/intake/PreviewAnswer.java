package org.courtesy.web.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.courtesy.intake.ImportPreview;
import org.courtesy.json.FieldError;
import org.courtesy.web.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import would make of the first rows, with errors in the words of the caller's language.
 *
 * @param charset stated, or found
 * @param separator null for NDJSON
 * @param errors why mapping and columns do not fit together
 */
@Schema(name = "ImportPreview")
public record PreviewAnswer(
        String charset,
        String separator,
        List<String> columns,
        List<Problem.WrongField> errors,
        List<PreviewedRow> rows) {

    /**
     * One row.
     *
     * @param line line of the file on which it begins
     * @param values as they stand in the file
     * @param fields the target fields, null while the mapping does not fit
     * @param becomes null when it is refused, or a row of a list
     */
    @Schema(name = "PreviewedRow")
    public record PreviewedRow(
            long line,
            List<String> values,
            @Schema(type = SchemaType.OBJECT) ObjectNode fields,

            @Schema(enumeration = {"CREATED", "CHANGED", "UNCHANGED"})
            String becomes,

            List<Problem.WrongField> errors) {}

    static PreviewAnswer of(ImportPreview preview, Locale locale) {
        return new PreviewAnswer(
                preview.charset(),
                preview.separator(),
                preview.columns(),
                told(preview.errors(), locale),
                preview.rows().stream()
                        .map(row -> new PreviewedRow(
                                row.line(), row.values(), row.fields(), row.becomes(), told(row.errors(), locale)))
                        .toList());
    }

    private static List<Problem.WrongField> told(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> new Problem.WrongField(error.field(), error.code(), error.message(locale)))
                .toList();
    }
}
