package org.courtesy.timetable;

import jakarta.ejb.ScheduleExpression;

/** How often something is done by the clock. */
public enum Rhythm {
    /** Once a day. */
    DAILY,
    /** Once an hour. */
    HOURLY,
    /** Every minute or more often. */
    ALWAYS,
    /** Never: it is switched off. */
    OFF;

    static Rhythm of(ScheduleExpression schedule) {
        if (!isEvery(schedule.getHour())) {
            return DAILY;
        }
        return isEvery(schedule.getMinute()) ? ALWAYS : HOURLY;
    }

    private static boolean isEvery(String part) {
        return part.startsWith("*");
    }
}
