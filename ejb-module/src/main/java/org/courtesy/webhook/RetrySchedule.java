package org.courtesy.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a failed delivery is tried again: pauses that grow, each up to a fifth longer than said, so that not all come back at once. */
final class RetrySchedule {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final List<Duration> pauses;
    private final DoubleSupplier chance;

    /** @param chance from 0 to 1 */
    RetrySchedule(List<Duration> pauses, DoubleSupplier chance) {
        this.pauses = List.copyOf(pauses);
        this.chance = chance;
    }

    /**
     * The pause before the next attempt, empty when there is none any more.
     *
     * @param attempts how many there have been
     * @param asked how long the endpoint asks to be left alone, up to a day; null when it does not
     */
    Optional<Duration> after(int attempts, Duration asked) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(Math.max(0, attempts - 1));
        Duration spread = pause.plusMillis((long) (pause.toMillis() * JITTER * chance.getAsDouble()));
        Duration wish = asked == null ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return Optional.of(wish.compareTo(spread) > 0 ? wish : spread);
    }
}
