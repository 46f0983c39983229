package org.courtesy.timetable;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.job.JobControl;
import org.courtesy.trail.NotAudited;

/** Tells what this server does by the clock. */
@Stateless
@RolesAllowed(ADMIN)
public class TimetableService {

    @Resource
    private TimerService timers;

    private final TaskRuns runs;
    private final JobControl jobs;

    /** For the container's proxy. */
    protected TimetableService() {
        this(null, null);
    }

    @Inject
    TimetableService(TaskRuns runs, JobControl jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    /** Everything that is done by the clock, also what is switched off. */
    @NotAudited("when what is done")
    public List<PlannedTask> tasks() {
        Map<Object, Timer> byTask = timers.getAllTimers().stream()
                .filter(Timer::isCalendarTimer)
                .filter(timer -> timer.getInfo() != null)
                .collect(Collectors.toMap(Timer::getInfo, Function.identity(), (one, other) -> one));
        return Arrays.stream(Task.values())
                .map(task -> planned(task, byTask.get(task.name())))
                .toList();
    }

    private PlannedTask planned(Task task, Timer timer) {
        TaskRun run = runs.latest(task).orElse(null);
        var job = task.queueing() ? jobs.latestByItself(task.name()).orElse(null) : null;
        if (timer == null) {
            return new PlannedTask(task, Rhythm.OFF, null, null, run, job);
        }
        ScheduleExpression schedule = timer.getSchedule();
        return new PlannedTask(task, Rhythm.of(schedule), timer.getNextTimeout().toInstant(), zone(schedule), run, job);
    }

    private static ZoneId zone(ScheduleExpression schedule) {
        return schedule.getTimezone() == null ? ZoneId.systemDefault() : ZoneId.of(schedule.getTimezone());
    }
}
