package org.courtesy.web.screen.job;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Where something lies within a day of 24 hours, to be drawn.
 *
 * @param start minute of the day at which it begins
 * @param minutes how long it took the last time, at least one
 */
record DayMark(int start, int minutes) {

    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60;
    private static final double WHOLE = 100;

    /** Shorter than that, in percent of the day, nobody would see it. */
    private static final double LEAST = 0.7;

    static DayMark of(LocalTime at, Duration took) {
        return new DayMark(at.toSecondOfDay() / MINUTE, (int) Math.max(1, Math.min(DAY, took.toMinutes() + 1)));
    }

    /** Whether both are at work at the same time; one that goes beyond midnight meets those of the morning. */
    boolean meets(DayMark other) {
        return Math.floorMod(other.start - start, DAY) < minutes
                || Math.floorMod(start - other.start, DAY) < other.minutes;
    }

    LocalTime until() {
        return LocalTime.ofSecondOfDay((start + minutes) % DAY * (long) MINUTE);
    }

    String x() {
        return percent(Math.min(WHOLE - LEAST, WHOLE * start / DAY));
    }

    String width() {
        double width = Math.max(LEAST, WHOLE * minutes / DAY);
        return percent(Math.min(width, WHOLE - Math.min(WHOLE - LEAST, WHOLE * start / DAY)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
