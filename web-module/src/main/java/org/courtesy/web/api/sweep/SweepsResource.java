package org.courtesy.web.api.sweep;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.job.JobView;
import org.courtesy.sweep.SweepRequest;
import org.courtesy.sweep.SweepService;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.job.JobAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sweeps over the base. Roles: INTEGRATION, ADMIN. */
@Path("sweeps")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Bulk")
public class SweepsResource {

    private final SweepService sweeps;

    @Inject
    public SweepsResource(SweepService sweeps) {
        this.sweeps = sweeps;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public SweepsResource() {
        this(null);
    }

    /**
     * Assesses everybody whom the filter permits, as a job.
     *
     * <p>Errors: 400 with every wrong field.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Assess the base or a part of it",
            description =
                    "Runs as a job. Without `filter` everybody is assessed, without `asOf` as of now. With `changedOnly` "
                            + "those are left out of whom nothing else is known than at their latest decision, if the same rules and "
                            + "tables made it; what only the calendar changes is left to a sweep of everybody.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SweepRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "Address of the job"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(SweepRequest request, @Context UriInfo uri) {
        return JobAnswers.accepted(sweeps.start(request), uri);
    }

    /**
     * A sweep with its progress and the customers per band and next action so far.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a sweep and its progress")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(sweeps.get(id), uri);
    }

    /**
     * Stops a sweep after its present ranges; what has been assessed stays.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop a sweep", description = "After its present ranges; what has been assessed stays.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(sweeps.stop(id), uri);
    }
}
