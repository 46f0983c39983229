package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;

/** Queues sweeps, whoever wants them; it checks neither rights nor wishes, which is up to its callers. */
@ApplicationScoped
public class SweepQueue {

    private final SweepCustomers customers;
    private final Jobs jobs;
    private final Ids ids;

    /** For the container's proxy. */
    protected SweepQueue() {
        this(null, null, null);
    }

    @Inject
    public SweepQueue(EntityManager entities, Jobs jobs, Ids ids) {
        this.customers = new SweepCustomers(entities);
        this.jobs = jobs;
        this.ids = ids;
    }

    /**
     * Queues a sweep over the customers of this moment, in the present transaction; answers the id of its job.
     *
     * @param wish with filter and instant
     */
    public UUID submit(SweepRequest wish, String requestedBy) {
        UUID id = ids.next();
        String work = CaseJson.write(
                new SweepJob(wish.filter(), wish.asOf(), wish.reason(), customers.lastId(), wish.changedOnly()));
        jobs.submit(id, SweepService.KIND, work, customers.count(wish.filter()), requestedBy);
        return id;
    }
}
