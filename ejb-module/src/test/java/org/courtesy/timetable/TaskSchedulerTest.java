package org.courtesy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskSchedulerTest {

    /** Waits for nothing: a turn is taken when the test says so. */
    private static final class Waiting extends ScheduledThreadPoolExecutor {

        private final List<Turn> turns = new ArrayList<>();

        private Waiting() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            turns.add(new Turn(work, Duration.of(delay, unit.toChronoUnit())));
            return turns.get(turns.size() - 1);
        }

        private Turn last() {
            return turns.get(turns.size() - 1);
        }
    }

    private static final class Turn extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Duration delay;

        private Turn(Runnable work, Duration delay) {
            super(work, null);
            this.delay = delay;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private final class Looking implements TimedTask {

        private final Timing timing;

        private Looking(Timing timing) {
            this.timing = timing;
        }

        @Override
        public Task task() {
            return Task.JOBS;
        }

        @Override
        public Timing timing() {
            return timing;
        }

        @Override
        public void run() {
            looks++;
            clock.forward(lasting);
            if (failure != null) {
                throw failure;
            }
        }
    }

    private final Logger logger = Logger.getLogger(ScheduledTask.class.getName());
    private final FixedClock clock = new FixedClock("2026-11-28T20:00:00Z");
    private final Waiting waiting = new Waiting();
    private Duration lasting = Duration.ZERO;
    private RuntimeException failure;
    private int looks;

    @BeforeEach
    void hush() {
        logger.setLevel(Level.OFF);
    }

    @AfterEach
    void speak() {
        logger.setLevel(null);
    }

    private TaskScheduler started(Timing timing) {
        TaskScheduler scheduler = new TaskScheduler(List.of(new Looking(timing)), clock, waiting);
        scheduler.start();
        return scheduler;
    }

    private void turn() {
        Turn turn = waiting.last();
        clock.forward(turn.delay);
        turn.run();
    }

    @Test
    void doesAThingWheneverItIsTime() {
        TaskScheduler scheduler = started(Timing.everySeconds(2));

        turn();
        turn();

        assertThat(looks).isEqualTo(2);
        assertThat(waiting.turns).extracting(turn -> turn.delay).containsOnly(Duration.ofSeconds(2));
        assertThat(scheduler.scheduled(Task.JOBS).next())
                .hasValue(clock.instant().plusSeconds(2));
    }

    @Test
    void whatTakesLongBeginsAgainWhenItHasEnded() {
        lasting = Duration.ofSeconds(5);
        started(Timing.everySeconds(2));

        turn();

        assertThat(waiting.turns).hasSize(2);
        assertThat(waiting.last().delay).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aClockThatIsPutBackStopsNothing() {
        TaskScheduler scheduler = started(Timing.everySeconds(2));

        clock.forward(Duration.ofHours(-1));
        turn();
        turn();

        assertThat(looks).isEqualTo(2);
        assertThat(waiting.last().delay).isEqualTo(Duration.ofSeconds(2));
        assertThat(scheduler.scheduled(Task.JOBS).next())
                .hasValue(clock.instant().plusSeconds(2));
    }

    @Test
    void aClockThatWasAYearAheadForAWhileLeavesNoNightOut() {
        TaskScheduler scheduler = started(Timing.dailyAt(LocalTime.of(2, 0), ZoneOffset.UTC));

        clock.forward(Duration.ofDays(365));
        clock.forward(Duration.ofDays(-365));
        turn();

        assertThat(looks).isOne();
        assertThat(scheduler.scheduled(Task.JOBS).next())
                .hasValue(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void whatBreaksOffIsDoneAgain() {
        TaskScheduler scheduler = started(Timing.everySeconds(2));
        failure = new IllegalStateException("no connection");

        turn();
        assertThat(scheduler.scheduled(Task.JOBS).latest())
                .hasValueSatisfying(run -> assertThat(run.failed()).isTrue());
        failure = null;
        turn();

        assertThat(looks).isEqualTo(2);
        assertThat(scheduler.scheduled(Task.JOBS).latest())
                .hasValueSatisfying(run -> assertThat(run.failed()).isFalse());
    }

    @Test
    void whatIsSwitchedOffIsNotDoneAndHasNoTime() {
        TaskScheduler scheduler = started(Timing.never());

        assertThat(waiting.turns).isEmpty();
        assertThat(scheduler.scheduled(Task.JOBS).next()).isEmpty();
    }
}
