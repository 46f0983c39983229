package org.courtesy.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that is tried often and fails for a while: said when it begins, now and then while it lasts, and when it is over. */
public final class Outage {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private Instant since;
    private Instant said;

    /** It failed: whether that is worth saying. */
    public synchronized boolean worthSaying(Instant now) {
        if (since == null) {
            since = now;
        } else if (now.isBefore(said.plus(SILENCE))) {
            return false;
        }
        said = now;
        return true;
    }

    /** It went well: how long it had not, empty when it had before. */
    public synchronized Optional<Duration> over(Instant now) {
        Optional<Duration> lasted = Optional.ofNullable(since).map(begin -> Duration.between(begin, now));
        since = null;
        return lasted;
    }
}
