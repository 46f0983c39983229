package org.courtesy.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The columns of a record, named as imports name their targets. Lists of records have no place in one row and are left out:
 * the contracts of a customer are exported by themselves.
 */
final class Columns {

    /**
     * One column.
     *
     * @param steps the fields that lead to it
     */
    record Column(String name, List<String> steps, Class<?> type) {

        JsonNode of(JsonNode row) {
            JsonNode at = row;
            for (String step : steps) {
                at = at.path(step);
            }
            return at;
        }
    }

    private final Collection<String> keys;
    private final List<Column> found = new ArrayList<>();

    private Columns(Collection<String> keys) {
        this.keys = keys;
    }

    /** @param keys the keys of its maps: the systems of external ids */
    static List<Column> of(Class<?> record, Collection<String> keys) {
        Columns columns = new Columns(keys);
        columns.add(record, List.of());
        return columns.found;
    }

    private void add(Class<?> record, List<String> before) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<String> steps = new ArrayList<>(before);
            steps.add(component.getName());
            add(component.getGenericType(), steps);
        }
    }

    private void add(Type type, List<String> steps) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            keys.forEach(key -> {
                List<String> longer = new ArrayList<>(steps);
                longer.add(key);
                leaf(longer, String.class);
            });
        } else if (type instanceof ParameterizedType generic) {
            Class<?> entry = (Class<?>) generic.getActualTypeArguments()[0];
            if (!entry.isRecord()) {
                leaf(steps, entry);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            add(plain, steps);
        } else {
            leaf(steps, (Class<?>) type);
        }
    }

    private void leaf(List<String> steps, Class<?> type) {
        found.add(new Column(String.join(".", steps), List.copyOf(steps), type));
    }
}
