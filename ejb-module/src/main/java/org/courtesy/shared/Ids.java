package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes ids of version 7 (RFC 9562): they begin with the time, so that rows which are written together lie together and
 * a list in the order of its ids is in the order of its making. Within one JVM every id is greater than the one before.
 */
@ApplicationScoped
public class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Milliseconds and, in the lower bits, a counter that runs over into them. */
    private long last;

    /** For the container's proxy. */
    protected Ids() {
        this(null);
    }

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next id. */
    public UUID next() {
        long tick = tick();
        long time = tick >>> COUNTER_BITS;
        return new UUID(time << 16 | VERSION_7 | tick & COUNTER_MASK, VARIANT | random.nextLong() & RANDOM_MASK);
    }

    /** The id that is written there, empty when it is none. */
    public static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
