package org.courtesy.timetable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Does everything that is done by the clock, and goes on when the clock is set: each wait is measured, and the next one is reckoned from
 * the time it is then. The timers of the container stand still until a clock that was put back has caught up (ADR 52).
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class TaskScheduler {

    private static final int AT_ONCE = 10;

    @Resource
    private ManagedThreadFactory threads;

    private final Iterable<TimedTask> tasks;
    private final Clock clock;
    private final Map<Task, ScheduledTask> scheduled = new ConcurrentHashMap<>();
    private ScheduledExecutorService waiting;

    /** For the container's proxy. */
    protected TaskScheduler() {
        this(null, null, null);
    }

    @Inject
    TaskScheduler(@Any Instance<TimedTask> tasks, Clock clock) {
        this(tasks, clock, null);
    }

    TaskScheduler(Iterable<TimedTask> tasks, Clock clock, ScheduledExecutorService waiting) {
        this.tasks = tasks;
        this.clock = clock;
        this.waiting = waiting;
    }

    @PostConstruct
    void start() {
        if (waiting == null) {
            waiting = threads();
        }
        for (TimedTask task : tasks) {
            ScheduledTask one = new ScheduledTask(task, clock, waiting);
            scheduled.put(task.task(), one);
            one.await();
        }
    }

    private ScheduledExecutorService threads() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(AT_ONCE, threads, new ThreadPoolExecutor.DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** When it is done and how it went. */
    public ScheduledTask scheduled(Task task) {
        return scheduled.get(task);
    }

    /** What is being done ends; nothing begins any more. */
    @PreDestroy
    void stop() {
        waiting.shutdown();
    }
}
