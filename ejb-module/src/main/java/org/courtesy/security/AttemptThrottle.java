package org.courtesy.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.shared.TooManyAttemptsException;

/**
 * Counts failed attempts by name - of a user, or the address of a browser - and locks a name for a while after too many. It forgets the names that were longest quiet,
 * so that trying many names costs no memory.
 */
public class AttemptThrottle {

    private static final int NAMES = 10_000;

    private record Failures(int count, Instant last) {}

    private final int attempts;
    private final Duration lock;
    private final Clock clock;
    private final Map<String, Failures> failuresByName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    /**
     * @param attempts failures after which a name is locked
     * @param lock for how long after the last failure it stays locked
     */
    public AttemptThrottle(int attempts, Duration lock, Clock clock) {
        this.attempts = attempts;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Lets an attempt through or not.
     *
     * @throws TooManyAttemptsException while the name is locked
     */
    public synchronized void check(String name) {
        Failures failures = failuresByName.get(name);
        if (failures == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), failures.last().plus(lock));
        if (left.isNegative() || left.isZero()) {
            failuresByName.remove(name);
        } else if (failures.count() >= attempts) {
            throw new TooManyAttemptsException(left.plusMillis(999).toSeconds());
        }
    }

    /** Counts a failure. */
    public synchronized void failed(String name) {
        failuresByName.merge(
                name, new Failures(1, clock.instant()), (before, one) -> new Failures(before.count() + 1, one.last()));
    }

    /** Forgets the failures of a name. */
    public synchronized void succeeded(String name) {
        failuresByName.remove(name);
    }
}
