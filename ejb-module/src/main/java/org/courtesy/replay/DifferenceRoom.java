package org.courtesy.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * How many differences can still be kept: so many of each kind and code, that every figure of the report can be looked into
 * and no job fills the database. The report counts all of them.
 */
final class DifferenceRoom {

    /** Most differences that a job keeps of each kind and code. */
    static final int MOST = 500;

    private final Map<String, Map<String, Long>> counted;
    private final Map<String, Long> taken = new HashMap<>();

    /** @param report what was counted before */
    DifferenceRoom(ReplayReport report) {
        this.counted = report.changes();
    }

    /** Takes the place of a difference, if there is one. */
    boolean take(Change change) {
        String kind = change.kind().name();
        String code = change.code() == null ? ReplayTally.NONE : change.code();
        long before = counted.getOrDefault(kind, Map.of()).getOrDefault(code, 0L);
        return before + taken.merge(kind + ' ' + code, 1L, Long::sum) <= MOST;
    }
}
