package org.courtesy.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ScheduleExpression;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightlySweepTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void ringsWhenItIsSetByTheClockOfTheZoneThatIsSet() {
        ScheduleExpression schedule =
                at("2026-11-20T09:00:00Z", Optional.of(BERLIN)).schedule();

        assertThat(schedule.getHour()).isEqualTo("1");
        assertThat(schedule.getMinute()).isEqualTo("30");
        assertThat(schedule.getTimezone()).isEqualTo("Europe/Berlin");
        assertThat(at("2026-11-20T09:00:00Z", Optional.empty()).schedule().getTimezone())
                .isEqualTo(ZoneId.systemDefault().getId());
    }

    @Test
    void everyNightHasADateOfItsOwnAlsoWhenTheClockIsPutForward() {
        assertThat(at("2026-03-29T00:30:00Z", Optional.of(BERLIN)).night()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(at("2026-03-29T23:30:00Z", Optional.of(BERLIN)).night()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    private static NightlySweep at(String now, Optional<ZoneId> zone) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new NightlySweep(null, null, null, clock, true, LocalTime.of(1, 30), zone);
    }
}
