package org.courtesy.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Tells the time in microseconds, the precision of the database, so that what was stored reads as it was answered.
 * {@link Clock#tick} would do, but divides by zero in {@code millis()} when a tick is shorter than a millisecond.
 */
final class MicrosecondClock extends Clock {

    private final Clock clock;

    MicrosecondClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        return clock.millis();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosecondClock(clock.withZone(zone));
    }
}
