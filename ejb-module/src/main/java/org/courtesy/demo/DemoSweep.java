package org.courtesy.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;
import org.courtesy.sweep.SweepFilter;
import org.courtesy.sweep.SweepRequest;
import org.courtesy.sweep.SweepService;

/** Has everybody judged, so that lists show bands at once. */
@ApplicationScoped
class DemoSweep {

    static final String REQUESTED_BY = "demo";

    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DemoSweep() {
        this(null, null, null);
    }

    @Inject
    DemoSweep(Jobs jobs, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues a sweep over everybody, in the present transaction. */
    void submit() {
        SweepRequest request =
                new SweepRequest(SweepFilter.ALL, clock.instant().atOffset(ZoneOffset.UTC), "Demo utility");
        jobs.submit(ids.next(), SweepService.KIND, CaseJson.write(request), null, REQUESTED_BY);
    }
}
