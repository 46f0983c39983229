package org.courtesy.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.courtesy.fact.CodeKind;

/** The codes that the tables of a rule set register, read as far as they can be read. */
public final class CodeBook {

    private static final String ONLY = "";

    private final Map<CodeKind, SortedSet<String>> codes = new EnumMap<>(CodeKind.class);
    private final Map<String, SortedSet<String>> levels = new HashMap<>();

    private CodeBook(Map<String, String> files) {
        for (CodeKind kind : CodeKind.values()) {
            codes.put(kind, new TreeSet<>());
        }
        Grid registry = table(files, "codes");
        for (Grid.Row row : registry.rows()) {
            kind(row.cell(registry.column("kind"))).add(row.cell(registry.column("code")));
        }
        Grid weights = table(files, "weights");
        for (Grid.Row row : weights.rows()) {
            String level = row.cell(weights.column("level"));
            levels.computeIfAbsent(row.cell(weights.column("driver")), driver -> new TreeSet<>())
                    .add(level);
            codes.get(CodeKind.DRIVER_LEVEL).add(level);
        }
        codes.get(CodeKind.DRIVER_LEVEL).remove(ONLY);
        codes.get(CodeKind.DRIVER).addAll(levels.keySet());
        codes.get(CodeKind.ACTION).addAll(column(files, "actions", "code"));
        codes.get(CodeKind.TOUCHPOINT).addAll(column(files, "touchpoints", "type"));
        codes.get(CodeKind.TOUCHPOINT).addAll(of(CodeKind.ACTION));
        codes.get(CodeKind.OFFER).addAll(column(files, "offers", "offer"));
        codes.get(CodeKind.DEADLINE).addAll(column(files, "deadlines", "kind"));
        codes.get(CodeKind.LOYALTY_LEVEL).addAll(column(files, "loyalty-levels", "level"));
        codes.get(CodeKind.POLICY).addAll(column(files, "policy", "name"));
        codes.get(CodeKind.SEGMENT).addAll(Set.of("A", "B", "C", "D"));
    }

    /** @param files of a rule set, path to text */
    public static CodeBook of(Map<String, String> files) {
        return new CodeBook(files);
    }

    private SortedSet<String> kind(String name) {
        for (CodeKind kind : CodeKind.values()) {
            if (kind.name().equals(name)) {
                return codes.get(kind);
            }
        }
        return new TreeSet<>();
    }

    private static Collection<String> column(Map<String, String> files, String table, String column) {
        Grid grid = table(files, table);
        return grid.column(grid.column(column));
    }

    private static Grid table(Map<String, String> files, String table) {
        return Grid.of(files.getOrDefault("tables/" + table + ".csv", ""));
    }

    /** The registered codes of a kind, in order. */
    public SortedSet<String> of(CodeKind kind) {
        return codes.get(kind);
    }

    /** The rows of a driver in the weights table; an empty level where it has only one. */
    public Set<String> levels(String driver) {
        return levels.getOrDefault(driver, new TreeSet<>());
    }
}
