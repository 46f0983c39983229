package org.courtesy.privacy.retention;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * The report of a run.
 *
 * @param id of the run and of its job
 * @param requestedBy who asked for it, {@code courtesy} for those of the night
 * @param endedAt null: it is not through
 * @param cleared how many rows of each kind were cleared; a kind of which none was is left out
 */
public record RetentionRun(
        String id,
        String requestedBy,
        OffsetDateTime requestedAt,
        OffsetDateTime endedAt,
        Map<RetentionKind, Long> cleared) {}
