package org.courtesy.job;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Shows, pauses and stops jobs. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class JobService {

    private final Jobs jobs;
    private final JobViews views;
    private final JobControl control;

    /** For the container's proxy. */
    protected JobService() {
        this(null, null, null);
    }

    @Inject
    public JobService(Jobs jobs, JobViews views, JobControl control) {
        this.jobs = jobs;
        this.views = views;
        this.control = control;
    }

    /**
     * One job.
     *
     * @throws NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return control.get(id);
    }

    /**
     * One job of a kind.
     *
     * @throws NotFoundException if there is none of that kind
     */
    @NotAudited("progress without persons")
    public JobView get(String id, String kind) {
        return control.get(id, kind);
    }

    /**
     * The jobs, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @NotAudited("progress without persons")
    public Page<JobView> list(String cursor, int limit) {
        UUID before =
                Cursor.read(cursor, 1, parts -> UUID.fromString(parts.get(0))).orElse(null);
        List<Job> found = jobs.latest(before, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, job -> new Object[] {job.id}).map(views::of);
    }

    /**
     * Asks a job to stop after its present piece; one that has ended stays as it is.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return control.stop(id);
    }

    /**
     * Asks a job to pause after its present piece; one that has ended stays as it is.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.ConflictException if its kind cannot be paused
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView pause(@About(SubjectKind.JOB) String id) {
        return control.pause(id);
    }

    /**
     * Lets a paused job go on; any other one stays as it is.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView resume(@About(SubjectKind.JOB) String id) {
        return control.resume(id);
    }
}
