package org.courtesy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.check.Grid;
import org.courtesy.check.TableColumn;
import org.courtesy.check.TableSchema;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.guard.Guard;

/** Whether files are a pack, and keep to what a pack of their kind is about. Everything that is wrong is said at once. */
final class PackCheck {

    private static final String SCENARIOS = "scenarios/";
    private static final String OWN_SCENARIOS = "scenarios/packs/";
    private static final String TEXTS = "texts/";
    private static final String OFFERS = "tables/offers.csv";
    private static final String OFFER_ACTION = "OFFER_";
    private static final int LONGEST_INFO = 16 * 1024;

    private final PackInfo info;
    private final Map<String, String> files;
    private final List<Diagnostic> found = new ArrayList<>();

    private PackCheck(PackInfo info, Map<String, String> files) {
        this.info = info;
        this.files = files;
    }

    static PackInfo info(String text) {
        if (text == null) {
            throw new PackException(List.of(Diagnostic.error("PACK_WITHOUT_INFO", Pack.INFO, 0)));
        }
        if (text.length() > LONGEST_INFO) {
            throw new PackException(
                    List.of(Diagnostic.error("FILE_TOO_LARGE", Pack.INFO, 0, Integer.toString(LONGEST_INFO / 1024))));
        }
        PackInfo info = PackYaml.read(Pack.INFO, text, PackInfo.class);
        List<Diagnostic> wrong = info.wrongFields().stream()
                .map(field -> Diagnostic.error("PACK_FIELD", Pack.INFO, line(text, field), field))
                .toList();
        if (!wrong.isEmpty()) {
            throw new PackException(wrong);
        }
        return info;
    }

    private static int line(String text, String field) {
        String name = field.substring(field.indexOf('.') + 1) + ":";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    static void files(PackInfo info, Map<String, String> files) {
        PackCheck check = new PackCheck(info, files);
        files.forEach(check::file);
        if (files.keySet().stream().noneMatch(path -> path.startsWith(SCENARIOS))) {
            check.error("PACK_WITHOUT_SCENARIOS", Pack.INFO, 0);
        }
        if (!check.found.isEmpty()) {
            throw new PackException(check.found);
        }
    }

    private void file(String path, String text) {
        List<Diagnostic> forbidden = Guard.check(path, text);
        found.addAll(forbidden);
        if (!forbidden.isEmpty()) {
            return;
        }
        if (InstalledPack.concerns(path)
                || path.equals(SCENARIOS + "defaults.yaml")
                || path.startsWith(OWN_SCENARIOS) && !path.equals(OWN_SCENARIOS + info.name() + ".yaml")) {
            error("PACK_FILE_FOREIGN", path, 0);
        } else if (path.startsWith("tables/")) {
            PieceFile.schema(path)
                    .filter(schema -> info.kind().brings(schema.table()))
                    .ifPresentOrElse(
                            schema -> table(schema, path, text),
                            () -> error(
                                    "PACK_TABLE_FOREIGN", path, 0, info.kind().name()));
        } else if (path.startsWith(TEXTS)) {
            twice(path, text, "TEXT_TWICE");
            sentences(path, text);
        }
    }

    private void table(TableSchema schema, String path, String text) {
        Grid grid = Grid.of(text);
        if (grid.broken() > 0) {
            error("TABLE_UNREADABLE", path, grid.broken());
            return;
        }
        List<String> header = schema.columns().stream().map(TableColumn::name).toList();
        if (!grid.header().equals(header)) {
            error("PACK_HEADER", path, 1, String.join(",", header));
            return;
        }
        grid.rows().forEach(row -> {
            if (row.cells().size() != header.size()) {
                error(
                        "CELL_COUNT",
                        path,
                        row.line(),
                        Integer.toString(row.cells().size()),
                        Integer.toString(header.size()));
            } else {
                row(schema, grid, row);
            }
        });
        twice(path, text, "ROW_TWICE");
    }

    private void row(TableSchema schema, Grid grid, Grid.Row row) {
        if (info.kind() == PackKind.COUNTRY && schema.columnNamed("country").isPresent()) {
            String country = row.cell(grid.column("country"));
            if (!country.equals(info.country())) {
                error("PACK_ROW_FOREIGN", schema.path(), row.line(), country, info.country());
            }
        }
        if (info.kind() == PackKind.OFFER
                && Set.of("actions", "arbitration", "legal-class").contains(schema.table())) {
            String action = row.cell(0);
            Set<String> own = actions();
            if (!own.contains(action)) {
                error("PACK_ROW_FOREIGN", schema.path(), row.line(), action, String.join(", ", own));
            }
        }
    }

    /** The actions by which the offers of the pack are made. */
    private Set<String> actions() {
        return Grid.of(files.getOrDefault(OFFERS, "")).rows().stream()
                .map(row -> OFFER_ACTION + row.cell(0))
                .collect(Collectors.toSet());
    }

    private void twice(String path, String text, String code) {
        Map<String, Integer> lines = new HashMap<>();
        for (Piece piece : PieceFile.of(path, text).pieces()) {
            Integer before = piece.key() == null ? null : lines.putIfAbsent(piece.key(), piece.line());
            if (before != null) {
                error(code, path, piece.line(), piece.key(), before.toString());
            }
        }
    }

    private void sentences(String path, String text) {
        for (Piece piece : PieceFile.of(path, text).pieces()) {
            String bare = piece.text().strip();
            if (piece.key() == null && !bare.isEmpty() && !bare.startsWith("#") && !bare.startsWith("!")) {
                error("TEXT_UNREADABLE", path, piece.line());
            }
        }
    }

    private void error(String code, String path, int line, String... details) {
        found.add(Diagnostic.error(code, path, line, details));
    }
}
