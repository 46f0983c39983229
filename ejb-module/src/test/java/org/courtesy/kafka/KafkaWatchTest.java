package org.courtesy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.courtesy.shared.FixedClock;
import org.junit.jupiter.api.Test;

class KafkaWatchTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final KafkaWatch watch = new KafkaWatch(Settings.of("client.ssl.key.password", "s3cret"), clock);

    @Test
    void troubleIsKnownSinceItBeganUntilItIsOver() {
        watch.trouble(Part.READING, "no broker can be reached");
        clock.forward(Duration.ofMinutes(5));
        watch.trouble(Part.READING, "nothing can be taken now");
        watch.trouble(Part.SENDING, new IllegalStateException("wrong: s3cret"));

        assertThat(watch.trouble())
                .contains("READING since 2026-11-20T09:00:00Z: nothing can be taken now;"
                        + " SENDING since 2026-11-20T09:05:00Z: IllegalStateException: wrong: [hidden]");
        assertThat(watch.kinds())
                .containsExactly(
                        entry("reading", "nothing can be taken now"), entry("sending", "IllegalStateException"));

        watch.well(Part.READING);
        watch.well(Part.SENDING);
        assertThat(watch.trouble()).isEmpty();
        assertThat(watch.kinds()).isEmpty();
    }

    @Test
    void anotherTroubleIsSaidAtOnceAndTheSameOnceAMinute() {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger(KafkaWatch.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getParameters()[1].toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            for (int look = 0; look < 3; look++) {
                watch.trouble(Part.READING, "no broker can be reached");
                watch.trouble(Part.READING, "wrong password");
                clock.forward(Duration.ofSeconds(31));
            }
        } finally {
            log.removeHandler(listener);
        }

        assertThat(said)
                .containsExactly(
                        "no broker can be reached", "wrong password", "no broker can be reached", "wrong password");
    }

    @Test
    void allReadersTogetherAreBehind() {
        watch.behind(Part.READING, "reader 1", 3);
        watch.behind(Part.READING, "reader 2", 4);
        watch.behind(Part.READING, "reader 1", 1);

        assertThat(watch.behind()).isEqualTo(5);
    }
}
