package org.courtesy.web.screen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final Words GERMAN = Words.in(Locale.GERMAN);

    @Test
    void saysNothingWhileNobodyCanTell() {
        assertThat(Spans.left(null, GERMAN)).isEmpty();
    }

    @Test
    void tellsTheRestAsExactlyAsItIsKnown() {
        assertThat(Spans.left(0L, GERMAN)).isEqualTo("noch unter 1 min");
        assertThat(Spans.left(59L, GERMAN)).isEqualTo("noch unter 1 min");
        assertThat(Spans.left(60L, GERMAN)).isEqualTo("noch etwa 1 min");
        assertThat(Spans.left(719L, GERMAN)).isEqualTo("noch etwa 12 min");
        assertThat(Spans.left(2 * 3600L + 8 * 60, GERMAN)).isEqualTo("noch etwa 2 h 10 min");
        assertThat(Spans.left(3 * 3600L - 60, GERMAN)).isEqualTo("noch etwa 3 h 0 min");
    }

    @Test
    void tellsHowLongSomethingTook() {
        assertThat(Spans.took(Duration.ofMillis(300), GERMAN)).isEqualTo("unter 1 s");
        assertThat(Spans.took(Duration.ofSeconds(70), GERMAN)).isEqualTo("70 s");
        assertThat(Spans.took(Duration.ofSeconds(601), GERMAN)).isEqualTo("10 min");
        assertThat(Spans.took(Duration.ofMinutes(125), GERMAN)).isEqualTo("2 h 5 min");
    }
}
