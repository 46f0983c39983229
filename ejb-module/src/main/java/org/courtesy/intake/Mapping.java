package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a file become the fields of what is imported.
 *
 * @param byName columns that bear the name of a target field are taken as they are; other columns are errors
 * @param decimalSign {@code .} or {@code ,}; null: a full stop
 * @param datePattern pattern of dates and instants, as in {@code dd.MM.uuuu}; null: ISO 8601
 * @param timeZone zone of instants that are given without an offset; null: they are errors
 * @param empty values that mean "nothing", besides the empty one
 * @param fields by target field, either the name of a column or a {@link Source}
 * @param onlyIf by target object, such as {@code contracts[1]}: when a row has it
 */
public record Mapping(
        boolean byName,
        String decimalSign,
        String datePattern,
        String timeZone,
        List<String> empty,
        Map<String, JsonNode> fields,
        Map<String, Condition> onlyIf) {

    public Mapping {
        empty = empty == null ? List.of() : List.copyOf(empty);
        fields = fields == null ? Map.of() : fields;
        onlyIf = onlyIf == null ? Map.of() : onlyIf;
    }

    /**
     * Where the value of a field comes from: a column, a constant, or a template.
     *
     * @param column name of a column
     * @param constant the same value in every row
     * @param template text with column names in braces, as in {@code {id}-E}; nothing when one of them is empty
     * @param values what the values of the column mean; a value that is not in the table is an error
     * @param otherwise what every value that is not in the table means
     * @param factor number by which the column's number is multiplied, to bring it into the unit of the field
     * @param monthsBefore the column holds a number of months, and the field is the day so many months before this one
     * @param monthsAfter the same, after
     */
    public record Source(
            String column,
            JsonNode constant,
            String template,
            Map<String, JsonNode> values,
            JsonNode otherwise,
            List<String> empty,
            String decimalSign,
            String datePattern,
            String timeZone,
            BigDecimal factor,
            LocalDate monthsBefore,
            LocalDate monthsAfter) {

        /** The same with other meanings of the values; null for none. */
        public Source translating(Map<String, JsonNode> meanings, JsonNode others) {
            return new Source(
                    column,
                    constant,
                    template,
                    meanings,
                    others,
                    empty,
                    decimalSign,
                    datePattern,
                    timeZone,
                    factor,
                    monthsBefore,
                    monthsAfter);
        }

        /** What is written short as the name of a column. */
        public static Source ofColumn(String column) {
            return new Source(column, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /**
     * When a row has an object.
     *
     * @param column the column that says so
     * @param in the values that say so; null: any but nothing
     * @param empty further values that mean nothing
     */
    public record Condition(String column, List<String> in, List<String> empty) {}
}
