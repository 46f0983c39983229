package org.courtesy.worklist;

/**
 * What a team can still do today.
 *
 * @param team null when the caller is in none
 * @param callsPerDay 0: nobody said, so nothing is cut off
 * @param made calls made today, reached or not
 */
public record Capacity(String team, int callsPerDay, long made) {

    /** Whether there is a limit. */
    public boolean known() {
        return callsPerDay > 0;
    }

    /** Calls that still fit in today; as many as there are where nobody set a limit. */
    public long left() {
        return known() ? Math.max(0, callsPerDay - made) : Long.MAX_VALUE;
    }
}
