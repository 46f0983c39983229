package org.courtesy.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The latest run of each task on this server since it started. */
@ApplicationScoped
class TaskRuns {

    private final Map<String, TaskRun> latest = new ConcurrentHashMap<>();

    void note(String task, TaskRun run) {
        latest.put(task, run);
    }

    Optional<TaskRun> latest(Task task) {
        return Optional.ofNullable(latest.get(task.name()));
    }
}
