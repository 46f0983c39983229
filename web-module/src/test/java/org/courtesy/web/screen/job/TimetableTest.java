package org.courtesy.web.screen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobState;
import org.courtesy.job.JobView;
import org.courtesy.job.PlannedTask;
import org.courtesy.timetable.Rhythm;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TaskRun;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** The timetable in words. */
class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Words GERMAN = Words.in(Locale.GERMAN);

    @Test
    void everyTaskStateAndFailureHasWords() {
        for (Locale language : Languages.SPOKEN) {
            Words words = Words.in(language);
            for (Task task : Task.values()) {
                for (String key : List.of("", ".does", ".set")) {
                    assertThat(words.has("task." + task + key))
                            .as(language + " " + task + key)
                            .isTrue();
                }
                assertThat(!task.queueing() || words.has("job.kind." + task) && words.has("job.unit." + task))
                        .isTrue();
            }
            for (JobState state : JobState.values()) {
                assertThat(words.has("jobState." + state)).isTrue();
            }
            for (JobFailure failure : JobFailure.values()) {
                assertThat(words.has("job.failure." + failure)).isTrue();
                assertThat(words.has("job.mend." + failure)).isTrue();
            }
        }
    }

    @Test
    void whatIsDoneDailyStandsInTheOrderOfTheDayByTheClockOfTheServer() {
        Timetable timetable = timetable(
                daily(Task.SWEEP, "2026-11-21T02:30:00Z", job("SWEEP", "DONE", 20)),
                daily(Task.SELF_PROOF, "2026-11-21T01:30:00Z", null));

        List<TaskLine> lines = timetable.lines(Rhythm.DAILY);

        assertThat(lines).extracting(TaskLine::when).containsExactly("02:30", "03:30 bis 03:51");
        assertThat(lines).extracting(TaskLine::last).first().isEqualTo("noch nie");
        assertThat(lines.get(1).last()).endsWith("fertig, dauerte 20 min");
        assertThat(lines).extracting(TaskLine::meets).containsOnly("");
        assertThat(timetable.lines(Rhythm.HOURLY)).isEmpty();
    }

    @Test
    void longWorkAtTheSameTimeIsSaidAtBoth() {
        List<TaskLine> lines = timetable(
                        daily(Task.SELF_PROOF, "2026-11-21T01:30:00Z", job("SELF_PROOF", "DONE", 40)),
                        daily(Task.CHAIN_CHECK, "2026-11-21T01:45:00Z", job("CHAIN_CHECK", "DONE", 1)),
                        daily(Task.SWEEP, "2026-11-21T02:30:00Z", job("SWEEP", "DONE", 30)),
                        daily(Task.DEAD_LETTERS, "2026-11-21T01:45:00Z", null))
                .lines(Rhythm.DAILY);

        assertThat(lines)
                .extracting(TaskLine::meets)
                .containsExactly(
                        "zur selben Zeit wie: Prüfung der Nachweise", "zur selben Zeit wie: Selbstnachweis", "", "");
    }

    @Test
    void workBeyondMidnightMeetsThatOfTheMorning() {
        DayMark late = new DayMark(23 * 60, 120);

        assertThat(late.meets(new DayMark(30, 1))).isTrue();
        assertThat(new DayMark(30, 1).meets(late)).isTrue();
        assertThat(late.meets(new DayMark(60, 1))).isFalse();
    }

    @Test
    void anotherClockThanThatOfTheServerIsTold() {
        PlannedTask sweep =
                new PlannedTask(Task.SWEEP, Rhythm.DAILY, Instant.parse("2026-11-21T02:30:00Z"), BERLIN, null, null);

        TaskLine line = new Timetable(List.of(sweep), GERMAN, ZoneOffset.UTC, NOW)
                .lines(Rhythm.DAILY)
                .get(0);

        assertThat(line.when()).isEqualTo("02:30 (03:30 in Europe/Berlin)");
    }

    @Test
    void whatBrokeOffIsSaidAndWhatIsSwitchedOffHasNoTime() {
        PlannedTask files = new PlannedTask(
                Task.PRINT_FILES,
                Rhythm.HOURLY,
                Instant.parse("2026-11-20T09:41:00Z"),
                BERLIN,
                new TaskRun(Instant.parse("2026-11-20T08:41:00Z"), java.time.Duration.ofSeconds(1), true),
                null);
        PlannedTask sweep = new PlannedTask(Task.SWEEP, Rhythm.OFF, null, null, null, null);
        Timetable timetable = timetable(files, sweep);

        TaskLine broken = timetable.lines(Rhythm.HOURLY).get(0);
        assertThat(broken.when()).isEqualTo("zur Minute 41");
        assertThat(broken.last()).endsWith("gescheitert");
        assertThat(broken.tone()).isEqualTo("stop");
        assertThat(timetable.lines(Rhythm.OFF)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Gesamtlauf");
            assertThat(line.next()).isEmpty();
        });
    }

    private static Timetable timetable(PlannedTask... tasks) {
        return new Timetable(List.of(tasks), GERMAN, BERLIN, NOW);
    }

    private static PlannedTask daily(Task task, String next, JobView job) {
        return new PlannedTask(task, Rhythm.DAILY, Instant.parse(next), BERLIN, null, job);
    }

    private static JobView job(String kind, String state, int minutes) {
        OffsetDateTime begun = OffsetDateTime.parse("2026-11-20T02:30:00Z");
        return new JobView(
                "1",
                kind,
                state,
                100L,
                100,
                0,
                begun,
                begun,
                begun.plusMinutes(minutes),
                null,
                null,
                null,
                null,
                Map.of());
    }
}
