package org.courtesy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;

/**
 * Writes things to which customers refer by an id: a new one as the row says, a known one as far as it says.
 *
 * @param <T> what they are
 */
abstract class PartRows<T> implements RowWriter {

    private final String field;
    private final Class<T> type;

    /** @param field under which a row has the thing */
    PartRows(String field, Class<T> type) {
        this.field = field;
        this.type = type;
    }

    /** The stored ones of those ids, by id. */
    abstract Map<String, T> load(Collection<String> ids);

    /** Checks one like one that is sent alone. */
    abstract void check(String id, T part);

    abstract void store(Collection<T> parts);

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<String, T> stored = load(rows.stream().map(this::id).distinct().toList());
        List<T> changed = new ArrayList<>();
        long created = 0;
        long unchanged = 0;
        for (Row row : rows) {
            T before = stored.get(id(row));
            try {
                T after = laidOver(before, row);
                if (Objects.equals(after, before)) {
                    unchanged++;
                } else {
                    changed.add(after);
                    created += before == null ? 1 : 0;
                }
            } catch (InvalidInputException e) {
                row.refuse(Texts.under(field, e.errors()));
            }
        }
        store(changed);
        return new Written(created, changed.size() - created, unchanged);
    }

    private T laidOver(T before, Row row) {
        JsonNode given = row.fields().path(field);
        ObjectNode tree = before == null ? JsonNodeFactory.instance.objectNode() : CaseJson.tree(before);
        if (given instanceof ObjectNode patch) {
            Patch.apply(tree, patch.deepCopy());
        }
        T after = CaseJson.read(tree, type);
        check(id(row), after);
        return after;
    }

    private String id(Row row) {
        return row.fields().path(field).path("id").asText();
    }
}
