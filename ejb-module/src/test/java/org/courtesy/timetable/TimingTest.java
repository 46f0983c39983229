package org.courtesy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void everySoManySeconds() {
        assertThat(times(Timing.everySeconds(2), "2026-11-28T20:16:23.400Z"))
                .containsExactly("2026-11-28T20:16:24Z", "2026-11-28T20:16:26Z", "2026-11-28T20:16:28Z");
    }

    @Test
    void onceAMinuteAndOnceAnHour() {
        assertThat(times(Timing.everyMinuteAt(30), "2026-11-28T20:16:30Z"))
                .containsExactly("2026-11-28T20:17:30Z", "2026-11-28T20:18:30Z", "2026-11-28T20:19:30Z");
        assertThat(times(Timing.hourlyAt(23), "2026-11-28T20:16:30Z"))
                .containsExactly("2026-11-28T20:23:00Z", "2026-11-28T21:23:00Z", "2026-11-28T22:23:00Z");
    }

    @Test
    void onceADayByTheClockOfTheZone() {
        assertThat(times(nightly(), "2026-11-28T01:30:00Z"))
                .containsExactly("2026-11-29T01:30:00Z", "2026-11-30T01:30:00Z", "2026-12-01T01:30:00Z");
    }

    @Test
    void noNightIsLeftOutWhenTheClockIsPutForward() {
        assertThat(times(nightly(), "2027-03-26T12:00:00Z"))
                .as("in the second night it is three o'clock after two")
                .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
    }

    @Test
    void noNightHasItTwiceWhenTheClockIsPutBack() {
        assertThat(times(nightly(), "2027-10-29T12:00:00Z"))
                .containsExactly("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
    }

    private static Timing nightly() {
        return Timing.dailyAt(LocalTime.of(2, 30), BERLIN);
    }

    private static List<String> times(Timing timing, String since) {
        return Stream.iterate(timing.next(Instant.parse(since)), timing::next)
                .limit(3)
                .map(Instant::toString)
                .toList();
    }
}
