package org.courtesy.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so; never longer than patience lasts, and never longer than needed. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Waiting() {}

    /** The first look that is as wished, or the last one when patience is over, for the test to judge. */
    public static <T> T until(Supplier<T> look, Predicate<T> wished) {
        return until(PATIENCE, look, wished);
    }

    /** The same with more patience, for what takes long on a busy machine. */
    public static <T> T until(Duration patience, Supplier<T> look, Predicate<T> wished) {
        long end = System.nanoTime() + patience.toNanos();
        T seen = look.get();
        while (!wished.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
