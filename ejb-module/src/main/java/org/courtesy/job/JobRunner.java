package org.courtesy.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/**
 * Looks every other second for jobs that wait: new ones, those of this node that a crash interrupted, and those of a node that
 * has fallen silent. One job of a kind runs at a time.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class JobRunner implements TimedTask {

    private final Jobs jobs;
    private final JobExecution execution;
    private final Instance<JobWork> works;
    private final Node node;
    private final Set<String> runningHere = ConcurrentHashMap.newKeySet();

    /** For the container's proxy. */
    protected JobRunner() {
        this(null, null, null, null);
    }

    @Inject
    public JobRunner(Jobs jobs, JobExecution execution, @Any Instance<JobWork> works, Node node) {
        this.jobs = jobs;
        this.execution = execution;
        this.works = works;
        this.node = node;
    }

    @Override
    public Task task() {
        return Task.JOBS;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(2);
    }

    /** Begins what can be begun. */
    @Override
    public void run() {
        if (!node.leaving()) {
            Set<String> open = jobs.openKinds();
            works.stream().filter(work -> open.contains(work.kind())).forEach(this::look);
        }
    }

    private void look(JobWork work) {
        String kind = work.kind();
        if (!runningHere.add(kind)) {
            return;
        }
        Optional<JobRun> job = next(work);
        if (job.isPresent()) {
            execution.execute(work, job.get(), () -> runningHere.remove(kind));
        } else {
            runningHere.remove(kind);
        }
    }

    private Optional<JobRun> next(JobWork work) {
        if (jobs.busy(work.kind())) {
            return Optional.empty();
        }
        for (UUID id : jobs.waiting(work.kind())) {
            if (jobs.find(id)
                    .map(job -> job.run(jobs))
                    .filter(work::possibleHere)
                    .isPresent()) {
                return jobs.claim(id).map(job -> job.run(jobs));
            }
        }
        return Optional.empty();
    }

    /** Lets runs end after their present piece when the server stops. */
    @PreDestroy
    void leave() {
        node.leave();
    }
}
