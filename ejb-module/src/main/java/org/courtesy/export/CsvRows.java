package org.courtesy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.courtesy.export.Columns.Column;
import org.courtesy.export.ExportSources.Exported;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.SpreadsheetCell;

/**
 * Rows of separated values. What a spreadsheet would take for a formula bears an apostrophe, which imports take away. Instants
 * are always ISO 8601: a time of a day that has it twice would not say which.
 */
final class CsvRows implements RowFormat {

    /** In a list that is written plainly none of its entries has one of these. */
    private static final Pattern DIVIDES = Pattern.compile("[,;|]|^\\[|^\\s|\\s$|^$");

    /** The one list for which nothing (all channels) is not the same as an empty one (no channel). */
    private static final String MAY_BE_UNKNOWN = ".reachable";

    private final List<Column> columns;
    private final CSVFormat format;
    private final String decimalSign;
    private final DateTimeFormatter dates;

    CsvRows(List<Column> columns, ExportJob job) {
        this.columns = columns;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(job.separator()).get();
        this.decimalSign = job.decimalSign();
        this.dates = job.datePattern() == null ? DateTimeFormatter.ISO_LOCAL_DATE : formatter(job.datePattern());
    }

    /**
     * A formatter of days. People write {@code yyyy} for the year.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(
                pattern.replace('y', 'u').replace('Y', 'u').replace('D', 'd'), Locale.ROOT);
    }

    @Override
    public String header() {
        return format.format(columns.stream().map(Column::name).toArray()) + "\r\n";
    }

    @Override
    public String line(Exported row) {
        JsonNode tree = CaseJson.tree(row.flat());
        return format.format(columns.stream()
                        .map(column -> SpreadsheetCell.harmless(cell(column, column.of(tree))))
                        .toArray())
                + "\r\n";
    }

    private String cell(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value instanceof ArrayNode list ? list(column, list) : single(column, value);
    }

    private String list(Column column, ArrayNode list) {
        if (list.isEmpty() && column.name().endsWith(MAY_BE_UNKNOWN)) {
            return list.toString();
        }
        List<String> entries = new ArrayList<>();
        list.forEach(entry -> entries.add(single(column, entry)));
        if (entries.stream().anyMatch(entry -> DIVIDES.matcher(entry).find())) {
            return CaseJson.apiMapper().createArrayNode().addAll(list).toString();
        }
        StringJoiner joined = new StringJoiner(";");
        entries.forEach(joined::add);
        return joined.toString();
    }

    private String single(Column column, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString().replace(".", decimalSign);
        }
        return column.type() == LocalDate.class ? dates.format(LocalDate.parse(value.asText())) : value.asText();
    }
}
