package org.courtesy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * An instant on the customer's clock.
 *
 * @param millis since the epoch
 * @param zone the customer's zone
 * @param local the same instant on the wall
 */
record Moment(long millis, ZoneId zone, LocalDateTime local) {

    static final long DAY = TimeUnit.DAYS.toMillis(1);

    static Moment of(long millis, ZoneId zone) {
        return new Moment(millis, zone, LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone));
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    OffsetDateTime offset() {
        return instant().atZone(zone).toOffsetDateTime();
    }

    /** Whether another instant is still to come; instants are judged to the millisecond. Null never comes. */
    boolean isBefore(OffsetDateTime other) {
        return other != null && other.toInstant().toEpochMilli() > millis;
    }

    /** Days of 24 hours since an earlier instant; infinite when there was none. */
    double daysSince(long earlier) {
        return earlier == Events.NEVER ? Double.POSITIVE_INFINITY : (millis - earlier) / (double) DAY;
    }

    /** Whole days since an earlier date; infinite when there was none or it lies ahead. */
    double daysSince(LocalDate earlier) {
        return earlier == null || earlier.isAfter(date())
                ? Double.POSITIVE_INFINITY
                : date().toEpochDay() - earlier.toEpochDay();
    }

    /** Whether a date lies in the last n days, both ends included. */
    boolean within(LocalDate day, int days) {
        return daysSince(day) <= days;
    }
}
