package org.courtesy.job;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.courtesy.timetable.ScheduledTask;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TaskScheduler;
import org.courtesy.trail.NotAudited;

/** Tells what this server does by the clock. */
@Stateless
@RolesAllowed(ADMIN)
public class TimetableService {

    private final TaskScheduler scheduler;
    private final JobControl jobs;

    /** For the container's proxy. */
    protected TimetableService() {
        this(null, null);
    }

    @Inject
    TimetableService(TaskScheduler scheduler, JobControl jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    /** Everything that is done by the clock, also what is switched off. */
    @NotAudited("when what is done")
    public List<PlannedTask> tasks() {
        return Arrays.stream(Task.values()).map(this::planned).toList();
    }

    private PlannedTask planned(Task task) {
        ScheduledTask scheduled = scheduler.scheduled(task);
        return new PlannedTask(
                task,
                scheduled.timing().rhythm(),
                scheduled.next().orElse(null),
                scheduled.timing().zone(),
                scheduled.latest().orElse(null),
                task.queueing() ? jobs.latestByItself(task.name()).orElse(null) : null);
    }
}
