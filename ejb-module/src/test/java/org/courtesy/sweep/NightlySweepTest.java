package org.courtesy.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.courtesy.timetable.Rhythm;
import org.courtesy.timetable.Timing;
import org.junit.jupiter.api.Test;

class NightlySweepTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void ringsWhenItIsSetByTheClockOfTheZoneThatIsSet() {
        Timing timing = at("2026-11-20T09:00:00Z", Optional.of(BERLIN)).timing();

        assertThat(timing.next(Instant.parse("2026-11-20T09:00:00Z"))).isEqualTo("2026-11-21T00:30:00Z");
        assertThat(timing.zone()).isEqualTo(BERLIN);
        assertThat(at("2026-11-20T09:00:00Z", Optional.empty()).timing().zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void doesNotRingWhenItIsSwitchedOff() {
        assertThat(sweep("2026-11-20T09:00:00Z", false, Optional.empty())
                        .timing()
                        .rhythm())
                .isEqualTo(Rhythm.OFF);
    }

    @Test
    void everyNightHasADateOfItsOwnAlsoWhenTheClockIsPutForward() {
        assertThat(at("2026-03-29T00:30:00Z", Optional.of(BERLIN)).night()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(at("2026-03-29T23:30:00Z", Optional.of(BERLIN)).night()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    private static NightlySweep at(String now, Optional<ZoneId> zone) {
        return sweep(now, true, zone);
    }

    private static NightlySweep sweep(String now, boolean wanted, Optional<ZoneId> zone) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new NightlySweep(null, null, null, clock, wanted, LocalTime.of(1, 30), zone);
    }
}
