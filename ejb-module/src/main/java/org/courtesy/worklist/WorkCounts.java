package org.courtesy.worklist;

import java.util.Map;

/**
 * How much there is to do and to take part in.
 *
 * @param byGroup open work by group, put-off work left out; groups without any are missing
 * @param overdue of it, beyond its last day
 * @param today of it, with today as last day
 */
public record WorkCounts(Map<WorkGroup, Long> byGroup, long overdue, long today) {

    /** All of it. */
    public long total() {
        return byGroup.values().stream().mapToLong(Long::longValue).sum();
    }
}
