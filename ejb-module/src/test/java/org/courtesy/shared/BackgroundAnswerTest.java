package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundAnswerTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private BackgroundAnswer<Integer> patient(Callable<Integer> question) {
        return new BackgroundAnswer<>(executor, clock, question, Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    @Test
    void anAnswerIsToldAgainWhileItIsFresh() {
        BackgroundAnswer<Integer> answer = patient(asked::incrementAndGet);

        assertThat(answer.get()).contains(1);
        clock.forward(Duration.ofSeconds(9));
        assertThat(answer.get()).contains(1);
        clock.forward(Duration.ofSeconds(1));
        assertThat(answer.get()).contains(2);
    }

    @Test
    void whatFailedIsAskedAgainAtOnce() {
        BackgroundAnswer<Integer> answer = patient(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return asked.get();
        });

        assertThat(answer.get()).isEmpty();
        assertThat(answer.get()).contains(2);
    }

    @Test
    void whatHangsHoldsUpOneThreadHoweverOftenSomebodyAsks() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        BackgroundAnswer<Integer> answer = new BackgroundAnswer<>(
                executor,
                clock,
                () -> {
                    int number = asked.incrementAndGet();
                    end.await();
                    over.countDown();
                    return number;
                },
                Duration.ZERO,
                Duration.ofMillis(1));

        assertThat(answer.get()).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(answer.get()).isEmpty();
        assertThat(asked).hasValue(1);

        end.countDown();
        over.await();
        BackgroundAnswer<Integer> another = patient(asked::incrementAndGet);
        assertThat(another.get()).contains(2);
    }

    @Test
    void afterTheEndOfTheServerThereIsNoAnswer() {
        executor.shutdownNow();

        assertThat(patient(asked::incrementAndGet).get()).isEmpty();
    }
}
