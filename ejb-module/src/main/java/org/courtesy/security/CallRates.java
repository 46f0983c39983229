package org.courtesy.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.shared.TooManyRequestsException;

/**
 * How often somebody may call: a minute's worth at once, which fills again evenly. Each node counts for itself. It forgets those
 * who were longest quiet, whose share is full by then anyway.
 */
class CallRates {

    private static final int NAMES = 10_000;
    private static final double MINUTE_MILLIS = 60_000;

    private record Share(double left, Instant at) {}

    private final Clock clock;
    private final Map<String, Share> shares = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Share> eldest) {
            return size() > NAMES;
        }
    };

    CallRates(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @param perMinute 1 or more
     * @throws TooManyRequestsException when there were too many; it says when the next one will be let through
     */
    synchronized void take(String name, int perMinute) {
        Instant now = clock.instant();
        double left = left(shares.get(name), perMinute, now);
        if (left < 1) {
            long wait = (long) Math.ceil((1 - left) * MINUTE_MILLIS / perMinute / 1_000);
            throw new TooManyRequestsException(
                    "RATE_LIMITED", "More than " + perMinute + " requests in a minute", wait, perMinute, wait);
        }
        shares.put(name, new Share(left - 1, now));
    }

    private static double left(Share before, int perMinute, Instant now) {
        if (before == null) {
            return perMinute;
        }
        double passed = Math.max(0, Duration.between(before.at(), now).toMillis());
        return Math.min(perMinute, before.left() + passed * perMinute / MINUTE_MILLIS);
    }
}
