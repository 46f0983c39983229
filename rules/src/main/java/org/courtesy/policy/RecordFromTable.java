package org.courtesy.policy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills a record of numbers from a table with the columns {@code name} and {@code value}. */
final class RecordFromTable {

    private RecordFromTable() {}

    static <R extends Record> R read(Class<R> type, Table table) {
        Map<String, Table.Row> rows =
                table.rows().stream().collect(Collectors.toMap(row -> row.text("name"), Function.identity()));
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, rows.get(component.getName())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + type.getSimpleName(), e);
        }
    }

    private static Object value(RecordComponent component, Table.Row row) {
        if (row == null) {
            throw new PolicyException("tables/policy.csv has no row for the threshold " + component.getName());
        }
        return component.getType() == int.class ? (Object) row.whole("value") : (Object) row.number("value");
    }
}
