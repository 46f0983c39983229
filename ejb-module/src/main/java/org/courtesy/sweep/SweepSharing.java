package org.courtesy.sweep;

import java.util.Collection;
import java.util.UUID;

/** Hands the ranges of sweeps to all servers that share the database. Whoever gets one calls {@link SweepJudge#help}. */
public interface SweepSharing {

    /**
     * Offers ranges to all servers, this one among them.
     *
     * @param places of the ranges within the sweep
     * @param attempt 0 at first; ranges that are offered again should reach another server
     * @return whether all of them are on their way; if not, nobody shares now, and some may be on their way all the same
     */
    boolean offer(UUID sweep, Collection<Integer> places, int attempt);
}
