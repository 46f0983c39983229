package org.courtesy.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** When something is done by the clock. */
public final class Timing {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final Rhythm rhythm;
    private final ZoneId zone;
    private final UnaryOperator<Instant> next;

    private Timing(Rhythm rhythm, ZoneId zone, UnaryOperator<Instant> next) {
        this.rhythm = rhythm;
        this.zone = zone;
        this.next = next;
    }

    /** It is switched off. */
    public static Timing never() {
        return new Timing(Rhythm.OFF, ZoneId.systemDefault(), moment -> Instant.MAX);
    }

    /** Every so many seconds. */
    public static Timing everySeconds(int seconds) {
        return every(Rhythm.ALWAYS, seconds, 0);
    }

    /** Once a minute, so many seconds after it has begun. */
    public static Timing everyMinuteAt(int second) {
        return every(Rhythm.ALWAYS, MINUTE, second);
    }

    /** Once an hour, so many minutes after it has begun. */
    public static Timing hourlyAt(int minute) {
        return every(Rhythm.HOURLY, HOUR, minute * MINUTE);
    }

    /** Once a day by the clock of this server. */
    public static Timing dailyAt(int hour, int minute) {
        return dailyAt(LocalTime.of(hour, minute), ZoneId.systemDefault());
    }

    /**
     * Once a day. A time that does not come because the clock is put forward is made up for by as much later; one that comes twice is taken
     * the first time.
     */
    public static Timing dailyAt(LocalTime time, ZoneId zone) {
        return new Timing(Rhythm.DAILY, zone, moment -> {
            LocalDate day = LocalDate.ofInstant(moment, zone);
            Instant today = at(day, time, zone);
            return today.isAfter(moment) ? today : at(day.plusDays(1), time, zone);
        });
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Timing every(Rhythm rhythm, long seconds, long offset) {
        return new Timing(rhythm, ZoneId.systemDefault(), moment -> {
            long begun = Math.floorDiv(moment.getEpochSecond() - offset, seconds);
            return Instant.ofEpochSecond((begun + 1) * seconds + offset);
        });
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** By whose clock it is done. */
    public ZoneId zone() {
        return zone;
    }

    /** The first time after that moment. */
    public Instant next(Instant moment) {
        return next.apply(moment);
    }
}
