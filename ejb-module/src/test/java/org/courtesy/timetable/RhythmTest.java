package org.courtesy.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ScheduleExpression;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void readsHowOftenFromTheSchedule() {
        assertThat(Rhythm.of(new ScheduleExpression().hour(2).minute(30))).isEqualTo(Rhythm.DAILY);
        assertThat(Rhythm.of(new ScheduleExpression().hour(0).minute(0))).isEqualTo(Rhythm.DAILY);
        assertThat(Rhythm.of(new ScheduleExpression().hour("*").minute(17))).isEqualTo(Rhythm.HOURLY);
        assertThat(Rhythm.of(new ScheduleExpression().hour("*").minute("*"))).isEqualTo(Rhythm.ALWAYS);
        assertThat(Rhythm.of(new ScheduleExpression().hour("*").minute("*").second("*/5")))
                .isEqualTo(Rhythm.ALWAYS);
        assertThat(Rhythm.of(new ScheduleExpression().hour("*").minute("*").second(30)))
                .isEqualTo(Rhythm.ALWAYS);
    }
}
