package org.courtesy.json;

/** The years in which a case can be judged; outside of them a date is a slip, and the calendar may not reach. */
public final class Years {

    public static final int FIRST = 1900;
    public static final int LAST = 2200;

    private Years() {}

    /** Whether a day of that year can be asked about. */
    public static boolean possible(int year) {
        return year >= FIRST && year <= LAST;
    }
}
