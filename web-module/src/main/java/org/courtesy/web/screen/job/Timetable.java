package org.courtesy.web.screen.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.job.JobView;
import org.courtesy.job.PlannedTask;
import org.courtesy.timetable.Rhythm;
import org.courtesy.timetable.Task;
import org.courtesy.web.screen.layout.Words;

/** What the server does by the clock, in words and by the clock of the server. */
final class Timetable {

    private final List<PlannedTask> tasks;
    private final Words words;
    private final ZoneId zone;
    private final LocalDate today;

    /** Where what takes long lies within the day: the jobs that are queued by the clock. */
    private final Map<Task, DayMark> marks = new EnumMap<>(Task.class);

    /**
     * A timetable.
     *
     * @param zone the zone of the server
     */
    Timetable(List<PlannedTask> tasks, Words words, ZoneId zone, Instant now) {
        this.tasks = tasks;
        this.words = words;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        tasks.stream()
                .filter(task -> task.rhythm() == Rhythm.DAILY)
                .forEach(task -> marks.put(task.task(), DayMark.of(time(task), took(task))));
    }

    /** What is done in a rhythm, in the order of the clock. */
    List<TaskLine> lines(Rhythm rhythm) {
        Comparator<PlannedTask> byTime = rhythm == Rhythm.DAILY
                ? Comparator.comparing(this::time)
                : Comparator.comparing(
                        task -> rhythm == Rhythm.HOURLY ? time(task).getMinute() : 0);
        return tasks.stream()
                .filter(task -> task.rhythm() == rhythm)
                .sorted(byTime)
                .map(this::line)
                .toList();
    }

    private TaskLine line(PlannedTask task) {
        String key = "task." + task.task();
        DayMark mark = marks.get(task.task());
        return new TaskLine(
                words.say(key),
                words.say(key + ".does"),
                words.say(key + ".set"),
                when(task),
                task.next() == null ? "" : moment(task.next()),
                last(task),
                task.job() == null ? null : task.job().id(),
                tone(task),
                meets(task),
                mark == null ? null : mark.x(),
                mark == null ? null : mark.width());
    }

    private String when(PlannedTask task) {
        return switch (task.rhythm()) {
            case DAILY -> daily(task);
            case HOURLY -> words.say("timetable.minute", time(task).getMinute());
            case ALWAYS, OFF -> "";
        };
    }

    /** The time of the day, from when to when if that is known, and by the own clock if that is another one. */
    private String daily(PlannedTask task) {
        LocalTime at = time(task);
        String told = task.task().queueing() && task.job() != null
                ? words.say(
                        "timetable.fromTo",
                        words.time(at),
                        words.time(marks.get(task.task()).until()))
                : words.time(at);
        return task.zone().equals(zone)
                ? told
                : words.say(
                        "timetable.otherZone",
                        told,
                        words.time(LocalTime.ofInstant(task.next(), task.zone())),
                        task.zone().getId());
    }

    private String last(PlannedTask task) {
        JobView job = task.job();
        if (job != null) {
            OffsetDateTime at = job.startedAt() == null ? job.createdAt() : job.startedAt();
            String state = words.say("jobState." + job.state());
            return job.endedAt() == null
                    ? words.say("timetable.last", moment(at.toInstant()), state)
                    : words.say("timetable.lastTook", moment(at.toInstant()), state, Spans.took(took(task), words));
        }
        if (task.run() == null || task.task().queueing()) {
            return words.say(task.task().queueing() ? "timetable.never" : "timetable.notSinceStart");
        }
        return words.say(
                "timetable.last",
                moment(task.run().begun()),
                words.say(task.run().failed() ? "jobState.FAILED" : "jobState.DONE"));
    }

    private static String tone(PlannedTask task) {
        if (task.run() != null && task.run().failed()
                || task.job() != null && task.job().state().equals("FAILED")) {
            return "stop";
        }
        boolean done = task.job() != null && task.job().state().equals("DONE");
        return done || task.job() == null && task.run() != null ? "ok" : "calm";
    }

    /** With which other long work it shares the server at the times at which both were done last. */
    private String meets(PlannedTask task) {
        if (!task.task().queueing() || !marks.containsKey(task.task())) {
            return "";
        }
        DayMark own = marks.get(task.task());
        String others = marks.entrySet().stream()
                .filter(other -> other.getKey() != task.task() && other.getKey().queueing())
                .filter(other -> own.meets(other.getValue()))
                .map(other -> words.say("task." + other.getKey()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : words.say("timetable.meets", others);
    }

    private static Duration took(PlannedTask task) {
        JobView job = task.job();
        return job == null || job.startedAt() == null || job.endedAt() == null
                ? Duration.ZERO
                : Duration.between(job.startedAt(), job.endedAt());
    }

    private LocalTime time(PlannedTask task) {
        return LocalTime.ofInstant(task.next(), zone);
    }

    private String moment(Instant at) {
        return words.moment(at.atOffset(ZoneOffset.UTC), zone, today);
    }
}
