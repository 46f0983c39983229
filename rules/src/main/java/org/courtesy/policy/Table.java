package org.courtesy.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** One table of the policy: named columns, trimmed cells, a plain complaint where a cell makes no sense. */
final class Table {

    private static final CSVFormat READ = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    static Table parse(String name, String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), READ)) {
            Table table = new Table(name, parser.getHeaderNames());
            for (CSVRecord cells : parser) {
                if (!cells.isConsistent()) {
                    throw new PolicyException(
                            name,
                            (int) cells.getRecordNumber() + 1,
                            "has %d cells instead of %d".formatted(cells.size(), table.columns.size()));
                }
                table.rows.add(table.new Row((int) cells.getRecordNumber() + 1, new LinkedHashMap<>(cells.toMap())));
            }
            return table;
        } catch (IOException | IllegalArgumentException e) {
            throw new PolicyException(name, 1, "cannot be read: " + e.getMessage());
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    /** The table as text, cell by cell as parsed or changed. */
    String text() {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                out,
                CSVFormat.DEFAULT
                        .builder()
                        .setRecordSeparator('\n')
                        .setHeader(columns.toArray(String[]::new))
                        .get())) {
            for (Row row : rows) {
                printer.printRecord(row.cells.values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One row; its line counts from 1 with the header. */
    final class Row {

        private final int line;
        private final Map<String, String> cells;

        private Row(int line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw complaint("has no column \"" + column + "\"");
            }
            return cell;
        }

        boolean empty(String column) {
            return text(column).isEmpty();
        }

        /** The words of a cell, none when it is empty. */
        Set<String> words(String column) {
            return empty(column) ? Set.of() : Set.of(text(column).split(" +"));
        }

        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw complaint("column \"%s\" wants a number, not \"%s\"".formatted(column, text(column)));
            }
        }

        int whole(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw complaint("column \"%s\" wants a whole number, not \"%s\"".formatted(column, text(column)));
            }
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw complaint("column \"%s\" wants yes or no, not \"%s\"".formatted(column, text(column)));
            };
        }

        <E extends Enum<E>> E oneOf(Class<E> type, String column) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                throw complaint("column \"%s\" does not know \"%s\"; it knows %s"
                        .formatted(column, text(column), List.of(type.getEnumConstants())));
            }
        }

        /** The date of a cell, the given one when the cell is empty. */
        LocalDate date(String column, LocalDate otherwise) {
            try {
                return empty(column) ? otherwise : LocalDate.parse(text(column));
            } catch (java.time.DateTimeException e) {
                throw complaint(
                        "column \"%s\" wants a date like 2026-01-31, not \"%s\"".formatted(column, text(column)));
            }
        }

        /** Whether this row is the one meant by a key: its first cell, or its first two joined by a hyphen. */
        boolean isNamed(String key) {
            String first = text(columns.get(0));
            return key.equals(first) || key.equals(first + "-" + text(columns.get(1)));
        }

        void put(String column, String value) {
            text(column);
            cells.put(column, value);
        }

        PolicyException complaint(String what) {
            return new PolicyException(name, line, what);
        }
    }
}
