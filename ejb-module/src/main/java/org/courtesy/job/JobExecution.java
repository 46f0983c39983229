package org.courtesy.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs one job on a thread of the container and notes how it ended. */
@Stateless
@PermitAll
public class JobExecution {

    private static final Logger LOG = System.getLogger(JobExecution.class.getName());

    private final Jobs jobs;
    private final Node node;
    /** For the container's proxy. */
    protected JobExecution() {
        this(null, null);
    }

    @Inject
    public JobExecution(Jobs jobs, Node node) {
        this.jobs = jobs;
        this.node = node;
    }

    /** Runs the job and calls {@code after} whatever happens. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void execute(JobWork work, JobRun job, Runnable after) {
        try {
            LOG.log(Level.INFO, "{0} {1} begins", job.kind(), job.id());
            if (runAndNote(work, job)) {
                work.ended(job);
            }
        } catch (RuntimeException e) {
            // Not even the failure could be noted: the lease runs out and the job is taken up again.
            if (!left(job)) {
                LOG.log(Level.ERROR, job.kind() + " " + job.id() + " broke off", e);
            }
        } finally {
            after.run();
        }
    }

    /** Whether the job has ended, as opposed to being left for later. */
    private boolean runAndNote(JobWork work, JobRun job) {
        try {
            boolean complete = work.run(job);
            LOG.log(Level.INFO, "{0} {1} {2}", job.kind(), job.id(), complete ? "is done" : "has stopped");
            return jobs.finish(job.id(), complete);
        } catch (JobFailedException e) {
            jobs.fail(job.id(), e.failure());
            LOG.log(Level.WARNING, job.kind() + " " + job.id() + " failed", e);
            return true;
        } catch (Exception e) {
            if (left(job)) {
                return false;
            }
            boolean again = jobs.retry(job.id());
            LOG.log(Level.ERROR, job.kind() + " " + job.id() + (again ? " will be tried again" : " failed"), e);
            return !again;
        }
    }

    /** Whether the server is stopping: the piece at hand is rolled back, and the job goes on at the next start. */
    private boolean left(JobRun job) {
        if (node.leaving()) {
            LOG.log(Level.INFO, "{0} {1} goes on when the server starts again", job.kind(), job.id());
        }
        return node.leaving();
    }
}
