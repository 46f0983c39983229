package org.courtesy.job;

import java.time.Instant;
import java.time.ZoneId;
import org.courtesy.timetable.Rhythm;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TaskRun;

/**
 * Something that is done by the clock.
 *
 * @param next when it is done next, null when it is switched off
 * @param zone the zone by whose clock it is done
 * @param run how it went here the last time, null when it was not done since this server started
 * @param job the latest job that it queued, null when there is none or it queues none
 */
public record PlannedTask(Task task, Rhythm rhythm, Instant next, ZoneId zone, TaskRun run, JobView job) {}
