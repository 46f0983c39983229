package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {

    private final OpenQuestions questions = new OpenQuestions();
    private final AtomicInteger worked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void whoAsksTheSameMeanwhileGetsTheSameAnswer() throws Exception {
        FutureTask<Object> first = inBackground(() -> questions.ask("how many?", this::slowly));
        begun.await();
        Thread[] waiting = new Thread[1];
        FutureTask<Object> second = inBackground(() -> {
            waiting[0] = Thread.currentThread();
            return questions.ask("how many?", worked::incrementAndGet);
        });
        while (waiting[0] == null || waiting[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        end.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
        assertThat(worked).hasValue(1);
    }

    @Test
    void anotherQuestionWaitsForNobody() throws Exception {
        FutureTask<Object> first = inBackground(() -> questions.ask("how many?", this::slowly));
        begun.await();
        assertThat(questions.ask("how few?", () -> "none")).isEqualTo("none");
        end.countDown();
        assertThat(first.get()).isEqualTo(1);
    }

    @Test
    void nothingIsKept() throws Exception {
        assertThat(questions.ask("how many?", worked::incrementAndGet)).isEqualTo(1);
        assertThat(questions.ask("how many?", worked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void afterAFailureTheNextOneIsAnswered() throws Exception {
        assertThatThrownBy(() -> questions.ask("how many?", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(questions.ask("how many?", worked::incrementAndGet)).isEqualTo(1);
    }

    private Object slowly() throws InterruptedException {
        begun.countDown();
        end.await();
        return worked.incrementAndGet();
    }

    private static FutureTask<Object> inBackground(java.util.concurrent.Callable<Object> work) {
        FutureTask<Object> task = new FutureTask<>(work);
        new Thread(task).start();
        return task;
    }
}
