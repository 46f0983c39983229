package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.courtesy.shared.TooManyAttemptsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts failed attempts by name and locks a name for a while after too many, on all servers of a database and over restarts.
 *
 * <p>Whoever guesses codes knows the password already, so there the lock doubles with each further round: it keeps nobody out who
 * would get in otherwise, and a million codes are not many. For passwords it stays short, or anybody could lock anybody out for long.
 */
@ApplicationScoped
class SignInFailures {

    /** What was wrong. */
    enum Of {
        PASSWORD,
        CODE
    }

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 10;

    private final SignInFailureRepository rows;
    private final Clock clock;
    private final int attempts;
    private final Duration lock;

    /** For the container's proxy. */
    protected SignInFailures() {
        this(null, null, 1, 0);
    }

    /**
     * @param attempts failures after which a name is locked
     * @param lockMinutes for how long after the last failure it stays locked
     */
    @Inject
    SignInFailures(
            SignInFailureRepository rows,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.attempts", defaultValue = "10") int attempts,
            @ConfigProperty(name = "courtesy.security.lockMinutes", defaultValue = "5") int lockMinutes) {
        this.rows = rows;
        this.clock = clock;
        this.attempts = Math.max(1, attempts);
        this.lock = Duration.ofMinutes(lockMinutes);
    }

    /**
     * Lets an attempt through or not.
     *
     * @throws TooManyAttemptsException while the name is locked
     */
    void check(Of what, String name) {
        Optional<SignInFailureEntity> row = rows.find(who(what, name));
        if (row.isPresent() && row.get().failures() >= attempts) {
            Instant open = row.get().lastAt().plus(lock(what, row.get().failures()));
            Duration left = Duration.between(clock.instant(), open);
            if (!left.isNegative() && !left.isZero()) {
                throw new TooManyAttemptsException(left.plusMillis(999).toSeconds());
            }
        }
    }

    /** Counts a failure. */
    void failed(Of what, String name) {
        String who = who(what, name);
        Instant now = clock.instant();
        Instant anew = now.minus(what == Of.CODE ? LONGEST : lock);
        if (!rows.count(who, now, anew)) {
            try {
                rows.begin(who, now, now.minus(LONGEST));
            } catch (PersistenceException another) {
                // Somebody else has just failed as the first one.
                rows.count(who, now, anew);
            }
        }
    }

    /** Forgets the failures of a name. */
    void succeeded(Of what, String name) {
        String who = who(what, name);
        if (rows.find(who).isPresent()) {
            rows.forget(who);
        }
    }

    private Duration lock(Of what, int failures) {
        if (what == Of.PASSWORD) {
            return lock;
        }
        int doublings = Math.min(failures / attempts - 1, MOST_DOUBLINGS);
        Duration longer = lock.multipliedBy(1L << doublings);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    private static String who(Of what, String name) {
        return ApiKeys.hash(what + "\0" + name);
    }
}
