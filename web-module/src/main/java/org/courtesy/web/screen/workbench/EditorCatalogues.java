package org.courtesy.web.screen.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.check.CodeBook;
import org.courtesy.check.TableColumn;
import org.courtesy.check.TableSchema;
import org.courtesy.fact.CodeKind;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.workbench.EditorCatalogue.CodeHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.ColumnHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.TableHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.ThresholdHelp;

/** Gathers the catalogue of a version: facts from the core, codes, thresholds and rules from the version's own files. */
@ApplicationScoped
public class EditorCatalogues {

    private static final String NO_OWNER = "";

    private final WritingDesk desk;

    @Inject
    public EditorCatalogues(WritingDesk desk) {
        this.desk = desk;
    }

    /** For the proxy. */
    protected EditorCatalogues() {
        this(null);
    }

    EditorCatalogue of(int version, Locale locale) {
        Map<String, String> files = desk.files(Rulebook.NAME, version).files();
        Words words = Words.in(locale);
        CodeBook codes = CodeBook.of(files);
        return new EditorCatalogue(
                FactHelp.questions(),
                FactHelp.entries(),
                FactHelp.enums(),
                codes(codes, words),
                thresholds(version),
                RuleNames.of(files),
                tables(codes, TableWords.in(locale)),
                FactHelp.snippets());
    }

    private List<ThresholdHelp> thresholds(int version) {
        return desk.thresholds(Rulebook.NAME, version).stream()
                .map(row -> new ThresholdHelp(
                        row.name(),
                        row.override() == null ? row.value() : row.override(),
                        row.unit(),
                        row.meaning(),
                        row.source()))
                .toList();
    }

    private static List<CodeHelp> codes(CodeBook codes, Words words) {
        List<CodeHelp> help = new ArrayList<>();
        for (CodeKind kind : CodeKind.values()) {
            if (kind == CodeKind.DRIVER_LEVEL) {
                codes.of(CodeKind.DRIVER).forEach(driver -> help.addAll(levels(driver, codes, words)));
            } else if (kind != CodeKind.POLICY) {
                codes.of(kind)
                        .forEach(code -> help.add(code(kind, code, words.of(family(kind), code), NO_OWNER, words)));
            }
        }
        return help;
    }

    private static List<CodeHelp> levels(String driver, CodeBook codes, Words words) {
        return codes.levels(driver).stream()
                .filter(level -> !level.isEmpty())
                .map(level -> code(
                        CodeKind.DRIVER_LEVEL,
                        level,
                        words.of(family(CodeKind.DRIVER), driver + "." + level),
                        driver,
                        words))
                .toList();
    }

    private static CodeHelp code(CodeKind kind, String code, String text, String owner, Words words) {
        return new CodeHelp(kind.name(), words.say("codeKind." + kind), code, text, owner);
    }

    /** How the texts of a kind begin. */
    private static String family(CodeKind kind) {
        return kind == CodeKind.LIFT ? "lifted" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, TableHelp> tables(CodeBook codes, TableWords words) {
        Map<String, TableHelp> tables = new TreeMap<>();
        TableSchema.tables().forEach(table -> tables.put(table.table(), table(table, codes, words)));
        return tables;
    }

    private static TableHelp table(TableSchema table, CodeBook codes, TableWords words) {
        return new TableHelp(
                words.title(table),
                words.meaning(table),
                table.columns().stream()
                        .map(column -> new ColumnHelp(
                                column.name(),
                                words.head(table, column),
                                column.type().name(),
                                values(column, codes),
                                words.unit(column),
                                words.meaning(table, column)))
                        .toList());
    }

    private static List<String> values(TableColumn column, CodeBook codes) {
        TreeSet<String> values = new TreeSet<>(column.words());
        column.codes().forEach(kind -> values.addAll(codes.of(kind)));
        if (column.any()) {
            values.add(TableColumn.ANY);
        }
        return List.copyOf(values);
    }
}
