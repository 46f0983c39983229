package org.courtesy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
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
    void allReadersTogetherAreBehind() {
        watch.behind("reader 1", 3);
        watch.behind("reader 2", 4);
        watch.behind("reader 1", 1);

        assertThat(watch.behind()).isEqualTo(5);
    }
}
