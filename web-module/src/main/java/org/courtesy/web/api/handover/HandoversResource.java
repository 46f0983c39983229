package org.courtesy.web.api.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import org.courtesy.handover.HandoverRequest;
import org.courtesy.handover.HandoverService;
import org.courtesy.job.JobView;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.job.JobAnswers;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Held contacts of audiences, handed to the gateway of their channel. Roles: INTEGRATION, ADMIN. */
@Path("handovers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Plug-ins")
public class HandoversResource {

    private final HandoverService handovers;

    @Inject
    public HandoversResource(HandoverService handovers) {
        this.handovers = handovers;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public HandoversResource() {
        this(null);
    }

    /**
     * Hands the held contacts of an audience over, as a job.
     *
     * <p>Errors: 400 with every wrong field; 404 for an unknown audience or template; 409 when the audience is not whole, not
     * held or not due, the template is not released, or no gateway serves the channel.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Hand an audience over to the gateway of its channel",
            description =
                    "Runs as a job. Each held contact is asked about at the gate once more, handed over under an id that stays "
                            + "the same, and confirmed or given back. Contacts that were handed over before are left out, so "
                            + "handing an audience over again takes up those that were put off.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoverRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "Address of the job"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The audience is not whole, not held or not due, the template is not released, or no gateway serves "
                            + "the channel")
    public Response start(HandoverRequest request, @Context UriInfo uri) {
        JobView job = handovers.start(request);
        return Response.accepted(JobAnswers.of(job, uri))
                .location(uri.getBaseUriBuilder().path("handovers/{id}").build(job.id()))
                .build();
    }

    /**
     * A job with its progress and what came of it so far.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "Read how far handing over is",
            description =
                    "`summary` counts the contacts that the gateway has, those that it will not get by the decisive code, "
                            + "those of which nobody knows, and at the end those that were put off and are still held.")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(handovers.get(id), uri);
    }

    /**
     * Stops a job after its present contact; the others stay held.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop handing over", description = "After the present contact; the others stay held.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(handovers.stop(id), uri);
    }

    /**
     * What became of each contact, as CSV.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/file")
    @Produces(SheetForm.CSV_TYPE)
    @Translated
    @Operation(summary = "Read what became of each contact as CSV")
    @APIResponse(
            responseCode = "200",
            description = "Customer, state, code, reason, words and reference of the gateway, time and touchpoint",
            content = @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(implementation = String.class)))
    public Response file(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        handovers.get(id);
        Locale locale = Languages.best(language);
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            handovers.write(id, locale, writer);
            writer.flush();
        };
        return Response.ok(lines, SheetForm.CSV_TYPE)
                .header("Content-Disposition", "attachment; filename=\"handover.csv\"")
                .build();
    }
}
