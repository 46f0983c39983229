package org.courtesy.finding;

/** Bands of the churn score: 0-19, 20-39, 40-59, 60-79, 80 and more points. */
public enum Band {
    LOW,
    WATCH,
    RAISED,
    HIGH,
    CRITICAL;

    /** The band of a number of points from 0 to 100. */
    public static Band of(int points) {
        return values()[Math.min(points / 20, 4)];
    }

    public boolean atLeast(Band other) {
        return compareTo(other) >= 0;
    }
}
