package org.courtesy.job;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;

/** Shows and stops jobs. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class JobService {

    private final Jobs jobs;
    private final JobViews views;
    private final Clock clock;

    /** For the container's proxy. */
    protected JobService() {
        this(null, null, null);
    }

    @Inject
    public JobService(Jobs jobs, JobViews views, Clock clock) {
        this.jobs = jobs;
        this.views = views;
        this.clock = clock;
    }

    /**
     * One job.
     *
     * @throws NotFoundException if there is none
     */
    public JobView get(String id) {
        return views.of(find(id));
    }

    /**
     * One job of a kind.
     *
     * @throws NotFoundException if there is none of that kind
     */
    public JobView get(String id, String kind) {
        Job job = find(id);
        if (!job.kind.equals(kind)) {
            throw new NotFoundException(kind, id);
        }
        return views.of(job);
    }

    /**
     * The jobs, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<JobView> list(String cursor, int limit) {
        UUID before =
                Cursor.read(cursor, 1, parts -> UUID.fromString(parts.get(0))).orElse(null);
        List<Job> found = jobs.latest(before, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, job -> new Object[] {job.id}).map(views::of);
    }

    /** Asks a job to stop after its present piece; one that has ended stays as it is. */
    public JobView stop(String id) {
        Job job = find(id);
        if (job.state == JobState.QUEUED || jobs.abandoned(job)) {
            job.end(JobState.STOPPED, null, clock.instant());
        } else if (!job.state.ended()) {
            job.stopRequested = true;
        }
        return views.of(job);
    }

    private Job find(String id) {
        try {
            return jobs.find(UUID.fromString(id)).orElseThrow(() -> new NotFoundException("JOB", id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("JOB", id);
        }
    }
}
