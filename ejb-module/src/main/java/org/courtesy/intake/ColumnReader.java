package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.SpreadsheetCell;

/** Gives one target field its value in every row. */
final class ColumnReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final int MOST_MONTHS = 2400;

    private final Target target;
    private final Mapping.Source source;
    private final Map<String, Integer> columns;
    private final Set<String> empty;
    private final Cells cells;

    ColumnReader(Target target, Mapping.Source source, Map<String, Integer> columns, Set<String> empty, Cells cells) {
        this.target = target;
        this.source = source;
        this.columns = columns;
        this.empty = new HashSet<>(empty);
        if (source.empty() != null) {
            this.empty.addAll(source.empty());
        }
        this.cells = cells;
    }

    Target target() {
        return target;
    }

    /**
     * The value in a row, a JSON null for nothing.
     *
     * @throws org.courtesy.json.InvalidInputException if what stands there is none
     */
    JsonNode read(List<String> row) {
        if (source.constant() != null) {
            return source.constant();
        }
        if (source.template() != null) {
            return filled(row);
        }
        String text = text(source.column(), row);
        if (text == null) {
            return NullNode.instance;
        }
        if (source.values() != null) {
            return translated(text);
        }
        if (source.monthsBefore() != null) {
            return day(source.monthsBefore().minusMonths(months(text)));
        }
        if (source.monthsAfter() != null) {
            return day(source.monthsAfter().plusMonths(months(text)));
        }
        if (source.factor() != null) {
            return DecimalNode.valueOf(cells.number(target, text).multiply(source.factor(), MathContext.DECIMAL64));
        }
        return cells.read(target, text);
    }

    private JsonNode filled(List<String> row) {
        Matcher placeholder = PLACEHOLDER.matcher(source.template());
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String text = text(placeholder.group(1), row);
            if (text == null) {
                return NullNode.instance;
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return cells.read(target, placeholder.appendTail(filled).toString());
    }

    private JsonNode translated(String text) {
        JsonNode value = source.values().getOrDefault(text, source.otherwise());
        if (value == null) {
            throw Cells.refused(
                    target,
                    InputProblem.UNKNOWN_VALUE,
                    Texts.shown(text),
                    String.join(", ", source.values().keySet()));
        }
        return value;
    }

    private int months(String text) {
        BigDecimal months = cells.number(target, text);
        if (months.stripTrailingZeros().scale() > 0) {
            throw Cells.refused(target, InputProblem.NOT_A_WHOLE_NUMBER);
        }
        if (months.signum() < 0 || months.compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0) {
            throw Cells.refused(target, InputProblem.NOT_BETWEEN, 0, MOST_MONTHS);
        }
        return months.intValue();
    }

    private static JsonNode day(LocalDate day) {
        return TextNode.valueOf(day.toString());
    }

    /** What stands in the column, null for nothing. */
    private String text(String column, List<String> row) {
        String text = Texts.stripped(row.get(columns.get(column)));
        return text.isEmpty() || empty.contains(text) ? null : SpreadsheetCell.plain(text);
    }

    /** The columns that a source reads. */
    static List<String> columnsOf(Mapping.Source source) {
        if (source.column() != null) {
            return List.of(source.column());
        }
        return source.template() == null
                ? List.of()
                : PLACEHOLDER
                        .matcher(source.template())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }
}
