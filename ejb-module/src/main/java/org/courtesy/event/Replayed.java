package org.courtesy.event;

/**
 * What came of replaying many dead letters.
 *
 * @param tried how many were tried
 * @param taken how many were taken
 * @param left how many were not tried yet; ask again for these
 */
public record Replayed(int tried, int taken, long left) {}
