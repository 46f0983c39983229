package org.courtesy.check;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.fact.CodeKind;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Policy;
import org.courtesy.policy.PolicyException;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.Diagnostic;

/**
 * Checks tables against their {@link TableSchema} and each other. Everything that is wrong is said at once; the column of a
 * diagnostic is the number of the cell.
 */
final class TableCheck {

    private static final String FOLDER = "tables/";
    private static final String SUFFIX = ".csv";
    private static final String WRONG_SEPARATOR = ";";
    private static final Set<String> NEVER_NEGATIVE = Set.of("days", "months", "years", "count", "level", "kWh a year");

    private final Map<String, String> files;
    private final CodeBook codes;

    TableCheck(Map<String, String> files, CodeBook codes) {
        this.files = files;
        this.codes = codes;
    }

    /** Every table, and that none is missing. */
    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        files.keySet().stream().filter(TableCheck::concerns).forEach(path -> found.addAll(one(path)));
        for (TableSchema schema : TableSchema.tables()) {
            if (!files.containsKey(schema.path())) {
                found.add(Diagnostic.error("TABLE_MISSING", schema.path(), 0, schema.table()));
            }
        }
        if (found.isEmpty()) {
            found.addAll(asRead());
        }
        return found;
    }

    static boolean concerns(String path) {
        return path.startsWith(FOLDER);
    }

    // What only reading can tell: how rows of several tables go together.
    private List<Diagnostic> asRead() {
        try {
            PolicySnapshot.of(files, Map.of());
            return List.of();
        } catch (PolicyException e) {
            return List.of(Diagnostic.error(
                    "TABLE_REFUSED", e.table().isEmpty() ? FOLDER : e.table(), e.line(), e.getMessage()));
        }
    }

    /** One table. */
    List<Diagnostic> one(String path) {
        String name = path.endsWith(SUFFIX) ? path.substring(FOLDER.length(), path.length() - SUFFIX.length()) : path;
        return TableSchema.of(name)
                .map(schema -> new Checked(schema, Grid.of(files.get(path))).findings())
                .orElseGet(() -> List.of(Diagnostic.error(
                        "TABLE_UNKNOWN",
                        path,
                        0,
                        name,
                        Likeness.nearest(
                                name,
                                TableSchema.tables().stream()
                                        .map(TableSchema::table)
                                        .toList()))));
    }

    /** One table while it is being checked. */
    private final class Checked {

        private final TableSchema schema;
        private final Grid grid;
        private final List<Diagnostic> findings = new ArrayList<>();

        Checked(TableSchema schema, Grid grid) {
            this.schema = schema;
            this.grid = grid;
        }

        List<Diagnostic> findings() {
            if (grid.broken() > 0) {
                error("TABLE_UNREADABLE", grid.broken(), 0);
            } else {
                header();
            }
            // Without its header a row means nothing, and what is missing may stand where nobody could read it.
            if (findings.isEmpty()) {
                body();
            }
            return findings;
        }

        private void body() {
            grid.rows().forEach(this::row);
            keys();
            if (schema.table().equals("policy")) {
                policy();
            }
            if (schema.table().equals("channels")) {
                complete("channel", names(ContactChannel.values()));
            }
            if (schema.table().equals("arbitration")) {
                complete("action", codes.of(CodeKind.ACTION));
            }
            if (schema.table().equals("legal-class")) {
                complete("type", codes.of(CodeKind.TOUCHPOINT));
            }
        }

        private void header() {
            List<String> header = grid.header();
            if (header.isEmpty()) {
                error("TABLE_EMPTY", 1, 0, String.join(",", columnNames()));
                return;
            }
            if (header.size() == 1 && header.get(0).contains(WRONG_SEPARATOR)) {
                error("TABLE_SEPARATOR", 1, header.get(0).indexOf(WRONG_SEPARATOR) + 1, WRONG_SEPARATOR);
                return;
            }
            Set<String> missing = new LinkedHashSet<>(columnNames());
            header.forEach(missing::remove);
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i);
                if (!columnNames().contains(name)) {
                    String meant = Likeness.nearest(name, missing);
                    missing.remove(meant);
                    error("COLUMN_UNKNOWN", 1, i + 1, name, meant);
                } else if (header.indexOf(name) < i) {
                    error("COLUMN_TWICE", 1, i + 1, name);
                }
            }
            missing.forEach(name -> error("COLUMN_MISSING", 1, 0, name));
        }

        private List<String> columnNames() {
            return schema.columns().stream().map(TableColumn::name).toList();
        }

        private void row(Grid.Row row) {
            int cells = row.cells().size();
            int wanted = grid.header().size();
            if (cells != wanted) {
                error(
                        "CELL_COUNT",
                        row.line(),
                        Math.min(cells, wanted) + 1,
                        Integer.toString(cells),
                        Integer.toString(wanted));
                return;
            }
            for (TableColumn column : schema.columns()) {
                int place = grid.column(column.name());
                if (place >= 0) {
                    cell(column, row, place);
                }
            }
            if (schema.dated()) {
                validity(row);
            }
        }

        private void cell(TableColumn column, Grid.Row row, int place) {
            String cell = row.cell(place);
            if (cell.isEmpty()) {
                if (column.required()) {
                    error("CELL_EMPTY", row.line(), place + 1, column.name());
                }
            } else if (!(column.any() && cell.equals(TableColumn.ANY))) {
                written(column, row, place, cell);
            }
        }

        private void written(TableColumn column, Grid.Row row, int place, String cell) {
            if (!column.type().accepts(cell)) {
                error("CELL_" + column.type(), row.line(), place + 1, column.name(), cell);
                return;
            }
            switch (column.type()) {
                case WORD -> {
                    if (!column.words().contains(cell)) {
                        error(
                                "CELL_WORD",
                                row.line(),
                                place + 1,
                                column.name(),
                                cell,
                                String.join(", ", column.words()),
                                Likeness.nearest(cell, column.words()));
                    }
                }
                case CODE -> code(column, row, place, cell);
                case CODES -> Arrays.stream(cell.split(" +")).forEach(code -> code(column, row, place, code));
                case NUMBER, WHOLE -> number(column, row, place, cell);
                case FACTOR -> factor(column, row, place, cell);
                default -> {
                    // Written as it should be is all that can be said.
                }
            }
        }

        private void code(TableColumn column, Grid.Row row, int place, String code) {
            if (isSwitch(row) && place == 0) {
                return;
            }
            Set<String> known = new TreeSet<>();
            column.codes().forEach(kind -> known.addAll(codes.of(kind)));
            if (!known.contains(code)) {
                error("UNKNOWN_CODE", row.line(), place + 1, code, Likeness.nearest(code, known));
            }
        }

        private void factor(TableColumn column, Grid.Row row, int place, String cell) {
            boolean toggle = cell.equals("on") || cell.equals("off");
            if (toggle != isSwitch(row)) {
                error("CELL_FACTOR", row.line(), place + 1, column.name(), cell);
            } else if (!toggle) {
                number(column, row, place, cell);
            }
        }

        private boolean isSwitch(Grid.Row row) {
            return schema.table().equals("arbitration") && row.cell(0).equals(TableSchema.SWITCH);
        }

        private void number(TableColumn column, Grid.Row row, int place, String cell) {
            double number = Double.parseDouble(cell);
            if (number < column.least() || number > column.most()) {
                error("NUMBER_OUT_OF_RANGE", row.line(), place + 1, cell, plain(column.least()), plain(column.most()));
            }
        }

        private void validity(Grid.Row row) {
            LocalDate from = day(row, TableSchema.VALID_FROM);
            LocalDate to = day(row, TableSchema.VALID_TO);
            if (from != null && to != null && to.isBefore(from)) {
                error(
                        "VALIDITY_REVERSED",
                        row.line(),
                        grid.column(TableSchema.VALID_TO) + 1,
                        from.toString(),
                        to.toString());
            }
        }

        private LocalDate day(Grid.Row row, String column) {
            String cell = row.cell(grid.column(column));
            return cell.isEmpty() || !CellType.DATE.accepts(cell) ? null : LocalDate.parse(cell);
        }

        private void keys() {
            Map<String, List<Grid.Row>> seen = new HashMap<>();
            int first = grid.column(schema.key().get(0).name()) + 1;
            for (Grid.Row row : grid.rows()) {
                List<Grid.Row> earlier = seen.computeIfAbsent(key(row), key -> new ArrayList<>());
                for (Grid.Row other : earlier) {
                    if (!schema.dated()) {
                        error("ROW_TWICE", row.line(), first, key(row), Integer.toString(other.line()));
                    } else if (overlap(row, other)) {
                        error("VALIDITY_OVERLAPS", row.line(), first, key(row), Integer.toString(other.line()));
                    }
                }
                earlier.add(row);
            }
        }

        private String key(Grid.Row row) {
            return String.join(
                    " ",
                    schema.key().stream()
                            .map(column -> row.cell(grid.column(column.name())))
                            .filter(cell -> !cell.isEmpty())
                            .toList());
        }

        private boolean overlap(Grid.Row one, Grid.Row other) {
            return !endsBefore(one, other) && !endsBefore(other, one);
        }

        private boolean endsBefore(Grid.Row one, Grid.Row other) {
            LocalDate end = day(one, TableSchema.VALID_TO);
            LocalDate begin = day(other, TableSchema.VALID_FROM);
            return end != null && begin != null && end.isBefore(begin);
        }

        private void complete(String column, Iterable<String> wanted) {
            Set<String> there = new HashSet<>(grid.column(grid.column(column)));
            for (String name : wanted) {
                if (!there.contains(name)) {
                    error("ROW_MISSING", 0, 0, name);
                }
            }
        }

        // A threshold of the product may want a whole number; what analysts added may be any.
        private void policy() {
            RecordComponent[] thresholds = Policy.class.getRecordComponents();
            complete(
                    "name",
                    Arrays.stream(thresholds)
                            .filter(threshold -> threshold.getType().isPrimitive())
                            .map(RecordComponent::getName)
                            .toList());
            Set<String> whole = new HashSet<>();
            Arrays.stream(thresholds)
                    .filter(threshold -> threshold.getType() == int.class)
                    .forEach(threshold -> whole.add(threshold.getName()));
            int value = grid.column("value");
            for (Grid.Row row : grid.rows()) {
                String cell = row.cell(value);
                String name = row.cell(grid.column("name"));
                if (!CellType.NUMBER.accepts(cell)) {
                    continue;
                }
                if (whole.contains(name) && !CellType.WHOLE.accepts(cell)) {
                    error("CELL_WHOLE", row.line(), value + 1, "value", cell);
                }
                if (NEVER_NEGATIVE.contains(row.cell(grid.column("unit"))) && Double.parseDouble(cell) < 0) {
                    error("NUMBER_OUT_OF_RANGE", row.line(), value + 1, cell, "0", plain(Double.POSITIVE_INFINITY));
                }
                if (!name.matches("[a-z][A-Za-z0-9]*")) {
                    error("THRESHOLD_NAME", row.line(), grid.column("name") + 1, name);
                }
            }
        }

        private void error(String code, int line, int column, String... details) {
            findings.add(Diagnostic.error(code, schema.path(), line, details).at(column));
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String plain(double bound) {
        if (Double.isInfinite(bound)) {
            return "∞";
        }
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
