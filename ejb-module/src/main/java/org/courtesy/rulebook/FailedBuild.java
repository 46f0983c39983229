package org.courtesy.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A version that could not be built here. What keeps it from that may pass - the memory, the database, a machine that is
 * busy - so it is tried again, after a pause that grows.
 *
 * @param tries how often it was tried
 * @param again when it is tried again
 */
record FailedBuild(String why, int tries, Instant again) {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** After so many doublings the pause is the longest in any case. */
    private static final int DOUBLINGS = 10;

    /** @param before what was known of the version, null when nothing was */
    static FailedBuild after(FailedBuild before, String why, Instant now) {
        int tries = before == null ? 1 : before.tries + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        Instant again = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new FailedBuild(why, tries, again.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether the pause is over. */
    boolean over(Instant now) {
        return !now.isBefore(again);
    }

    /** For the board of the nodes. The beginning counts: a reason may be long, and the board is not. */
    @Override
    public String toString() {
        return "try " + tries + ", next at " + again + ": " + why;
    }
}
