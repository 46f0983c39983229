package org.courtesy.privacy.retention;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;

/** Row of {@code retention_run}: what was cleared away. Its id is that of its job. */
@Entity
@Table(name = "retention_run")
class RetentionRunEntity {

    @Id
    UUID id;

    /** The night it belongs to; null when somebody asked for it. */
    LocalDate night;

    String requestedBy;
    Instant requestedAt;
    Instant endedAt;

    /** How many rows of each kind were cleared, JSON. */
    String outcome = "{}";

    void count(RetentionKind kind, long rows) {
        Map<RetentionKind, Long> counts = cleared();
        counts.merge(kind, rows, Long::sum);
        outcome = CaseJson.write(counts);
    }

    private Map<RetentionKind, Long> cleared() {
        JsonNode stored = CaseJson.read(outcome, JsonNode.class);
        Map<RetentionKind, Long> counts = new EnumMap<>(RetentionKind.class);
        stored.properties()
                .forEach(one -> counts.put(
                        RetentionKind.valueOf(one.getKey()), one.getValue().asLong()));
        return counts;
    }

    RetentionRun toRun() {
        return new RetentionRun(
                id.toString(), requestedBy, Instants.utc(requestedAt), Instants.utc(endedAt), cleared());
    }
}
