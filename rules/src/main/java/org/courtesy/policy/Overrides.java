package org.courtesy.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * Resolves the configuration's overrides into the tables. A key is the name of a threshold of {@code policy.csv}, or
 * {@code <table>.<row>.<column>} for any other table, where the row is named by its first cell or its first two joined by a
 * hyphen: {@code channels.PHONE.maxPieces30Days}, {@code weights.PRICE_UP-OVER_15.points}.
 */
final class Overrides {

    private Overrides() {}

    static Map<String, Table> resolve(Map<String, Table> tables, Map<String, String> overrides) {
        new TreeMap<>(overrides).forEach((key, value) -> apply(tables, key, value));
        return tables;
    }

    private static void apply(Map<String, Table> tables, String key, String value) {
        String[] parts = key.contains(".") ? key.split("\\.", 3) : new String[] {"policy", key, "value"};
        Table table = tables.get(parts[0]);
        if (parts.length < 3 || table == null) {
            throw unknown(key);
        }
        Table.Row row = table.rows().stream()
                .filter(candidate -> candidate.isNamed(parts[1]))
                .findFirst()
                .orElseThrow(() -> unknown(key));
        row.put(parts[2], value);
    }

    private static PolicyException unknown(String key) {
        return new PolicyException("courtesy.policy." + key
                + " names no threshold. Maybe a typing error: thresholds are the names in tables/policy.csv, or"
                + " <table>.<row>.<column>.");
    }
}
