package org.courtesy.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.replay.RuleImpact.RowChange;
import org.courtesy.ruleset.RuleSetFiles;

/** Rows of tables by their first cell, to see which ones differ. Rows with the same first cell are looked at together. */
final class TableRows {

    private static final String TABLES = "tables/";

    private TableRows() {}

    static List<RowChange> changes(RuleSetFiles base, RuleSetFiles candidate) {
        Set<String> tables = new TreeSet<>(base.files().keySet());
        tables.addAll(candidate.files().keySet());
        List<RowChange> changes = new ArrayList<>();
        for (String table : tables) {
            String was = base.files().getOrDefault(table, "");
            String is = candidate.files().getOrDefault(table, "");
            if (table.startsWith(TABLES) && !was.equals(is)) {
                compare(table, rows(was), rows(is), changes);
            }
        }
        return changes;
    }

    private static void compare(
            String table, Map<String, String> before, Map<String, String> after, List<RowChange> changes) {
        Set<String> rows = new TreeSet<>(before.keySet());
        rows.addAll(after.keySet());
        for (String row : rows) {
            String was = before.get(row);
            String is = after.get(row);
            if (!Objects.equals(was, is)) {
                changes.add(new RowChange(RuleImpact.what(was, is), table, row));
            }
        }
    }

    private static Map<String, String> rows(String table) {
        Map<String, String> rows = new LinkedHashMap<>();
        table.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.merge(line.split(",", 2)[0], line, (one, other) -> one + '\n' + other));
        return rows;
    }
}
