package org.courtesy.web.screen.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.courtesy.check.TableColumn;
import org.courtesy.check.TableSchema;

/**
 * What the tables of the rule set and their columns are called, and what they decide, in one language. A column that means
 * the same in every table has its words once; a table may have its own for it.
 */
final class TableWords {

    /** Base name of the bundles. */
    static final String BUNDLE = "org.courtesy.web.screen.tables";

    /** What is added to the key of a name for the sentence that explains it. */
    static final String HELP = ".help";

    /** What the star stands for. */
    static final String ANY = "any";

    private final ResourceBundle bundle;

    private TableWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static TableWords in(Locale locale) {
        return new TableWords(ResourceBundle.getBundle(BUNDLE, locale, TableWords.class.getClassLoader()));
    }

    String title(TableSchema table) {
        return bundle.getString(keyOf(table));
    }

    /** What the table decides and who reads it. */
    String meaning(TableSchema table) {
        return bundle.getString(keyOf(table) + HELP);
    }

    String head(TableSchema table, TableColumn column) {
        return bundle.getString(keyOf(table, column));
    }

    /** What a cell of the column means, and the star where it may stand there. */
    String meaning(TableSchema table, TableColumn column) {
        String meaning = bundle.getString(keyOf(table, column) + HELP);
        return column.any() ? meaning + " " + bundle.getString(ANY) : meaning;
    }

    /** The unit of a column's numbers; empty where they have none. */
    String unit(TableColumn column) {
        return keyOfUnit(column).map(bundle::getString).orElse("");
    }

    static String keyOf(TableSchema table) {
        return "table." + table.table();
    }

    /** The key of the table's own words for a column, or of those that all tables share. */
    String keyOf(TableSchema table, TableColumn column) {
        String own = "column." + table.table() + "." + column.name();
        return bundle.containsKey(own) ? own : "column." + column.name();
    }

    static Optional<String> keyOfUnit(TableColumn column) {
        return Optional.of(column.unit()).filter(unit -> !unit.isEmpty()).map(unit -> "unit." + unit);
    }
}
