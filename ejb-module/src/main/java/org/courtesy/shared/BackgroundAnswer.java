package org.courtesy.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer that may be long in coming, or never come. It is asked for in the background, once for all who wait for it, and nobody waits
 * longer than they said: what hangs holds up one thread, however often somebody asks.
 */
public final class BackgroundAnswer<T> {

    private final ExecutorService executor;
    private final Clock clock;
    private final Callable<T> question;
    private final Duration fresh;
    private final Duration patience;

    private Future<T> asked;
    private Instant askedAt;

    /**
     * @param fresh for how long an answer is told again
     * @param patience for how long somebody waits
     */
    public BackgroundAnswer(
            ExecutorService executor, Clock clock, Callable<T> question, Duration fresh, Duration patience) {
        this.executor = executor;
        this.clock = clock;
        this.question = question;
        this.fresh = fresh;
        this.patience = patience;
    }

    /** The answer; empty when it did not come in time, or there is none. */
    public Optional<T> get() {
        try {
            return Optional.of(ask().get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException none) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Future<T> ask() {
        Instant now = clock.instant();
        if (asked == null || asked.isDone() && isOver(now)) {
            asked = executor.submit(question);
            askedAt = now;
        }
        return asked;
    }

    private boolean isOver(Instant now) {
        if (!now.isBefore(askedAt.plus(fresh))) {
            return true;
        }
        try {
            asked.get();
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
