package org.courtesy.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;

/** Clears away what is over, kind by kind. */
@ApplicationScoped
class RetentionWork implements JobWork {

    private final RetentionPage page;

    /** For the container's proxy. */
    protected RetentionWork() {
        this(null);
    }

    @Inject
    RetentionWork(RetentionPage page) {
        this.page = page;
    }

    @Override
    public String kind() {
        return RetentionBook.KIND;
    }

    @Override
    public boolean stoppable() {
        return false;
    }

    @Override
    public boolean run(JobRun job) {
        int place = job.checkpoint() == null ? 0 : Integer.parseInt(job.checkpoint());
        while (true) {
            switch (page.clear(job, place)) {
                case MORE -> job.alive();
                case NEXT -> place++;
                case THROUGH -> {
                    return true;
                }
                case INTERRUPTED -> {
                    return false;
                }
            }
        }
    }
}
