package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/** Sweeps in pages, each in one transaction with the progress of the job: an interruption costs at most one page. */
@ApplicationScoped
class SweepWork implements JobWork {

    private final SweepPage page;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected SweepWork() {
        this(null, null);
    }

    @Inject
    SweepWork(SweepPage page, LiveRules rules) {
        this.page = page;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return SweepService.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public boolean run(JobRun job) {
        SweepJob sweep = CaseJson.read(job.request(), SweepJob.class);
        SweepPage.Dealt dealt = new SweepPage.Dealt(SweepTally.of(job), false, true);
        while (!dealt.last() && dealt.goOn()) {
            dealt = page.judge(job, sweep, dealt.tally());
        }
        return dealt.last();
    }
}
