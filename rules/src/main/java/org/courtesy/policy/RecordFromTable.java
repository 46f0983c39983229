package org.courtesy.policy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills a record of numbers from a table with the columns {@code name} and {@code value}. A component that is a map takes the
 * rows that no other component is named after.
 */
final class RecordFromTable {

    private RecordFromTable() {}

    static <R extends Record> R read(Class<R> type, Table table) {
        Map<String, Table.Row> rows = byName(table);
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Table.Row> others = new LinkedHashMap<>(rows);
        Arrays.stream(components).map(RecordComponent::getName).forEach(others::remove);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getType() == Map.class
                        ? numbers(others)
                        : value(component, rows.get(component.getName())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type.getSimpleName(), e);
        }
    }

    private static Map<String, Table.Row> byName(Table table) {
        Map<String, Table.Row> rows = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            if (rows.put(row.text("name"), row) != null) {
                throw row.complaint("names \"" + row.text("name") + "\" a second time");
            }
        }
        return rows;
    }

    private static Map<String, Double> numbers(Map<String, Table.Row> rows) {
        Map<String, Double> numbers = new TreeMap<>();
        rows.forEach((name, row) -> numbers.put(name, row.number("value")));
        return numbers;
    }

    private static Object value(RecordComponent component, Table.Row row) {
        if (row == null) {
            throw new PolicyException("tables/policy.csv has no row for the threshold " + component.getName());
        }
        return component.getType() == int.class ? (Object) row.whole("value") : (Object) row.number("value");
    }
}
