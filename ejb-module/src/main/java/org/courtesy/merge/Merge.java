package org.courtesy.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.Settlement;

/**
 * A merge, or what one would do.
 *
 * @param merge its id; null: nothing was done
 * @param survivor number of the record that stays
 * @param duplicate number of the record that goes; it stands for the survivor
 * @param mergedAt null: nothing was done; likewise {@code mergedBy}
 * @param moved how many of what hung on the duplicate, by kind
 * @param settled fields in which the two records differ, and what holds
 */
public record Merge(
        String merge,
        String survivor,
        String duplicate,
        String reason,
        Instant mergedAt,
        String mergedBy,
        Map<String, Long> moved,
        List<Settled> settled) {

    public Merge {
        moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
        settled = List.copyOf(settled);
    }

    /**
     * A field in which the records differ.
     *
     * @param field such as {@code customer.deceased}
     * @param survivor what the survivor's record said; null: nothing
     * @param duplicate what the other one said
     * @param settled what holds
     */
    public record Settled(String field, JsonNode survivor, JsonNode duplicate, JsonNode settled) {

        static Settled of(Settlement.Settled one) {
            return new Settled(one.field(), one.survivor(), one.duplicate(), one.settled());
        }
    }
}
