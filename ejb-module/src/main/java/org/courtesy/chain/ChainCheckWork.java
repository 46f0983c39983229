package org.courtesy.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;

/** Checks a chain from its beginning to where it ended when the check was asked for. */
@ApplicationScoped
class ChainCheckWork implements JobWork {

    private final ChainCheckPage page;

    /** For the container's proxy. */
    protected ChainCheckWork() {
        this(null);
    }

    @Inject
    ChainCheckWork(ChainCheckPage page) {
        this.page = page;
    }

    @Override
    public String kind() {
        return ChainChecks.KIND;
    }

    @Override
    public boolean stoppable() {
        return false;
    }

    @Override
    public boolean run(JobRun job) {
        ChainCheckPage.Outcome outcome = page.next(job);
        while (outcome == ChainCheckPage.Outcome.MORE) {
            outcome = page.next(job);
        }
        return outcome == ChainCheckPage.Outcome.THROUGH;
    }
}
