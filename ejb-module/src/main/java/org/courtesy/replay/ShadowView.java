package org.courtesy.replay;

import java.time.OffsetDateTime;
import org.courtesy.finding.RuleSetRef;

/**
 * A challenger beside the live version.
 *
 * @param challenger the version, as it was when it was named
 * @param sharePercent share of the stored decisions that it judges, 1..100
 * @param endedAt when it was stopped, replaced, or could not run any more; null while it judges
 * @param seen stored decisions that it has come past, those outside its share included
 * @param report the live answers as base, its own as candidate; decision by decision, so nothing of whole customers
 */
public record ShadowView(
        RuleSetRef challenger,
        int sharePercent,
        OffsetDateTime startedAt,
        String startedBy,
        OffsetDateTime endedAt,
        long seen,
        ReplayReport report) {}
