package org.courtesy.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    private final EntityManager entities;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DemoSweep() {
        this(null, null, null, null);
    }

    @Inject
    DemoSweep(EntityManager entities, Jobs jobs, Ids ids, Clock clock) {
        this.entities = entities;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Queues a sweep over everybody, in the present transaction. */
    void submit() {
        SweepRequest request =
                new SweepRequest(SweepFilter.ALL, clock.instant().atOffset(ZoneOffset.UTC), "Demo utility");
        Long everybody = entities.createQuery("select count(c) from CustomerEntity c", Long.class)
                .getSingleResult();
        jobs.submit(ids.next(), SweepService.KIND, CaseJson.write(request), everybody, REQUESTED_BY);
    }
}
