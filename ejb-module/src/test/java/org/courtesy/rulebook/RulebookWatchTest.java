package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is away for long fills no log. */
class RulebookWatchTest {

    private final Logger logger = Logger.getLogger(RulebookWatch.class.getName());
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private RuntimeException failure;
    private final RulebookWatch watch = new RulebookWatch(
            new RuleServing() {
                @Override
                public void followInBackground(Consumer<Throwable> after) {
                    after.accept(failure);
                }
            },
            clock);

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private void watchFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            watch.run();
            clock.forward(Duration.ofSeconds(1));
        }
    }

    @Test
    void saysWhenItGoesEachMinuteAndWhenItIsBack() {
        watchFor(5);
        assertThat(records).isEmpty();

        failure = new IllegalStateException("no connection");
        watchFor(59);
        assertThat(records).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
        watchFor(61);
        assertThat(records).hasSize(2);

        failure = null;
        watchFor(5);
        assertThat(records).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE, Level.SEVERE, Level.INFO);
    }

    @Test
    void anotherOutageIsSaidAtOnce() {
        for (int i = 0; i < 2; i++) {
            failure = new IllegalStateException("no connection");
            watchFor(2);
            failure = null;
            watchFor(2);
        }
        assertThat(records).hasSize(4);
    }
}
