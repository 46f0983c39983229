package org.courtesy.timetable;

/** How often something is done by the clock. */
public enum Rhythm {
    /** Once a day. */
    DAILY,
    /** Once an hour. */
    HOURLY,
    /** Every minute or more often. */
    ALWAYS,
    /** Never: it is switched off. */
    OFF
}
