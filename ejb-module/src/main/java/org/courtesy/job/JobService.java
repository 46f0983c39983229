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
        return page(JobFilter.ALL, cursor, limit).map(views::of);
    }

    /**
     * One job with what can be done about it.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed(ADMIN)
    @NotAudited("progress without persons")
    public JobDetail detail(String id) {
        return control.detail(control.find(id));
    }

    /**
     * The jobs that are looked for with what can be done about them, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @RolesAllowed(ADMIN)
    @NotAudited("progress without persons")
    public Page<JobDetail> details(JobFilter filter, String cursor, int limit) {
        return page(filter, cursor, limit).map(control::detail);
    }

    private Page<Job> page(JobFilter filter, String cursor, int limit) {
        UUID before =
                Cursor.read(cursor, 1, parts -> UUID.fromString(parts.get(0))).orElse(null);
        List<Job> found = jobs.latest(filter, before, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, job -> new Object[] {job.id});
    }

    /** The kinds of jobs that there are, in order. */
    @RolesAllowed(ADMIN)
    @NotAudited("progress without persons")
    public List<String> kinds() {
        return control.kinds();
    }

    /** Whether a job waits or runs: then there is something to look at again. */
    @RolesAllowed(ADMIN)
    @NotAudited("progress without persons")
    public boolean busy() {
        return !jobs.openKinds().isEmpty();
    }

    /**
     * Asks a job of a kind to stop after its present piece; one that has ended stays as it is.
     *
     * @throws NotFoundException if there is none of that kind
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id, String kind) {
        return control.stop(control.get(id, kind).id());
    }

    /**
     * Asks a job to stop after its present piece; one that was stopped before stays as it is.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.ConflictException if its kind cannot be stopped, or it ended in another way
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return control.stopOpen(id);
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
     * Lets a paused job go on, or one that failed, if its kind can be paused; any other one stays as it is.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView resume(@About(SubjectKind.JOB) String id) {
        return control.resume(id);
    }
}
