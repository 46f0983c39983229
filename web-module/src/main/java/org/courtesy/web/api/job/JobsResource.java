package org.courtesy.web.api.job;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.job.JobService;
import org.courtesy.job.JobView;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs: imports, exports, sweeps, audiences, letters, handovers and the like with their progress. Roles: INTEGRATION, ADMIN. */
@Path("jobs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Bulk")
public class JobsResource {

    private final JobService jobs;

    @Inject
    public JobsResource(JobService jobs) {
        this.jobs = jobs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public JobsResource() {
        this(null);
    }

    /**
     * The jobs, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit.
     */
    @GET
    @Operation(summary = "List the jobs, the latest first")
    public Page<JobView> list(@BeanParam Paging paging, @Context UriInfo uri) {
        return jobs.list(paging.cursor(), paging.limit()).map(job -> JobAnswers.of(job, uri));
    }

    /**
     * One job with its progress.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a job and its progress")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(jobs.get(id), uri);
    }

    /**
     * Pauses a job after its present piece.
     *
     * <p>Errors: 404, 409 if its kind cannot be paused.
     */
    @POST
    @Path("{id}/pause")
    @Operation(summary = "Pause a job", description = "After its present piece; sweeps and replays can be paused.")
    @APIResponse(responseCode = "409", description = "Jobs of its kind cannot be paused")
    public JobView pause(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(jobs.pause(id), uri);
    }

    /**
     * Stops a job for good after its present piece; what is done stays. The same once more gives the same answer.
     *
     * <p>Errors: 404, 409 if its kind cannot be stopped, or it ended in another way.
     */
    @POST
    @Path("{id}/stop")
    @Operation(
            summary = "Stop a job for good",
            description =
                    "After its present piece; what is done stays. Checks of the ledger and the like cannot be stopped.")
    @APIResponse(responseCode = "409", description = "Jobs of its kind cannot be stopped, or it has ended")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(jobs.stop(id), uri);
    }

    /**
     * Lets a paused job go on, or one that failed, if its kind can be paused; any other one stays as it is.
     *
     * <p>Errors: 404.
     */
    @POST
    @Path("{id}/resume")
    @Operation(
            summary = "Let a job go on",
            description =
                    "A paused one; also one that failed, if its kind can be paused. What is done is not done again.")
    public JobView resume(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(jobs.resume(id), uri);
    }
}
