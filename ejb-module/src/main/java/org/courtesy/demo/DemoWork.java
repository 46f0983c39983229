package org.courtesy.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/** Loads the demo utility in pages, or brings the one that is there to another day; then has everybody judged. */
@ApplicationScoped
class DemoWork implements JobWork {

    /** The kind of its jobs. */
    static final String KIND = "DEMO";

    private static final int PAGE = 80;

    private final DemoPage page;
    private final DemoCalendar calendar;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected DemoWork() {
        this(null, null, null);
    }

    @Inject
    DemoWork(DemoPage page, DemoCalendar calendar, LiveRules rules) {
        this.page = page;
        this.calendar = calendar;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean stoppable() {
        return false;
    }

    @Override
    public boolean run(JobRun job) {
        DemoRequest request = CaseJson.read(job.request(), DemoRequest.class);
        return request.from() == null ? load(job, request) : move(job, request);
    }

    /** Whoever finds a checkpoint finds the dates moved: the end of the job alone was missed. */
    private boolean move(JobRun job, DemoRequest request) {
        return job.checkpoint() != null || calendar.move(job, request);
    }

    private boolean load(JobRun job, DemoRequest request) {
        List<DemoCustomer> customers = DemoUtility.on(request.day());
        job.total(customers.size());
        int done = job.checkpoint() == null ? 0 : Integer.parseInt(job.checkpoint());
        boolean goOn = true;
        while (goOn && done < customers.size()) {
            int end = Math.min(done + PAGE, customers.size());
            goOn = page.store(job, customers.subList(done, end), end, end == customers.size());
            done = end;
        }
        return done == customers.size();
    }
}
