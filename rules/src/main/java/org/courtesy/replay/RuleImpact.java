package org.courtesy.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * What differs between two versions of a rule set, and which other rules have to do with it.
 *
 * @param rules rules that were added, changed or removed, in order of their ids
 * @param rows rows of tables that were added, changed or removed
 * @param neighbours rules that are the same in both, but say or read what the changes are about; the closest first
 */
public record RuleImpact(List<RuleChange> rules, List<RowChange> rows, List<Neighbour> neighbours) {

    /** What happened to a rule or a row. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A rule that differs.
     *
     * @param rule its id
     * @param name its sentence, of the candidate where it has it
     * @param file its file, of the candidate where it has it
     */
    public record RuleChange(What what, String rule, String name, String file) {}

    /**
     * A row of a table that differs.
     *
     * @param table path of the table, e.g. {@code tables/policy.csv}
     * @param row its first cell
     */
    public record RowChange(What what, String table, String row) {}

    /**
     * A rule that has to do with the changes.
     *
     * @param shares codes and fields that it has in common with them
     */
    public record Neighbour(String rule, String name, List<String> shares) {

        public Neighbour {
            shares = List.copyOf(shares);
        }
    }

    /** What every tenth rule uses connects nothing with anything. */
    private static final int COMMON_SHARE = 10;

    public RuleImpact {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
        neighbours = List.copyOf(neighbours);
    }

    /** Compares two versions. A file that cannot be read counts as one without rules. */
    public static RuleImpact between(RuleSetFiles base, RuleSetFiles candidate) {
        Map<String, RuleSymbols> before = RuleSymbols.of(base);
        Map<String, RuleSymbols> after = RuleSymbols.of(candidate);
        List<RuleChange> rules = rules(before, after);
        List<RowChange> rows = TableRows.changes(base, candidate);
        Set<String> about = new TreeSet<>();
        rules.forEach(change -> {
            symbols(before.get(change.rule()), about);
            symbols(after.get(change.rule()), about);
        });
        about.removeAll(common(after));
        rows.forEach(row -> about.add(row.row()));
        return new RuleImpact(rules, rows, neighbours(after, about, rules));
    }

    private static List<RuleChange> rules(Map<String, RuleSymbols> before, Map<String, RuleSymbols> after) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            RuleSymbols was = before.get(id);
            RuleSymbols is = after.get(id);
            if (was == null || is == null || !was.text().equals(is.text())) {
                RuleSymbols known = is == null ? was : is;
                changes.add(new RuleChange(what(was, is), id, known.name(), known.file()));
            }
        }
        return changes;
    }

    static What what(Object was, Object is) {
        return was == null ? What.ADDED : is == null ? What.REMOVED : What.CHANGED;
    }

    private static void symbols(RuleSymbols rule, Set<String> into) {
        if (rule != null) {
            into.addAll(rule.symbols());
        }
    }

    private static Set<String> common(Map<String, RuleSymbols> rules) {
        Map<String, Integer> uses = new TreeMap<>();
        rules.values().forEach(rule -> rule.symbols().forEach(symbol -> uses.merge(symbol, 1, Integer::sum)));
        uses.values().removeIf(count -> count * COMMON_SHARE <= rules.size());
        return uses.keySet();
    }

    private static List<Neighbour> neighbours(
            Map<String, RuleSymbols> rules, Set<String> about, List<RuleChange> changed) {
        Set<String> ids = new TreeSet<>();
        changed.forEach(change -> ids.add(change.rule()));
        return rules.entrySet().stream()
                .filter(entry -> !ids.contains(entry.getKey()))
                .map(entry -> neighbour(entry.getKey(), entry.getValue(), about))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt((Neighbour neighbour) -> -neighbour.shares.size())
                        .thenComparing(Neighbour::rule))
                .toList();
    }

    private static Neighbour neighbour(String id, RuleSymbols rule, Set<String> about) {
        Set<String> shares = new TreeSet<>(rule.symbols());
        shares.retainAll(about);
        return shares.isEmpty() ? null : new Neighbour(id, rule.name(), List.copyOf(shares));
    }
}
