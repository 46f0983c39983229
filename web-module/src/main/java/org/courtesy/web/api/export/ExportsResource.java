package org.courtesy.web.api.export;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.courtesy.export.ExportRequest;
import org.courtesy.export.ExportService;
import org.courtesy.job.JobView;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.job.JobAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports of everything of a kind. Roles: INTEGRATION, ADMIN. */
@Path("exports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Bulk")
public class ExportsResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ExportService exports;

    @Inject
    public ExportsResource(ExportService exports) {
        this.exports = exports;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ExportsResource() {
        this(null);
    }

    /**
     * Exports everything of a kind as a job.
     *
     * <p>Errors: 400 with every wrong part.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Export everything of a kind",
            description = "Runs as a job; its file is at `/exports/{id}/file` when it is done, for a day unless"
                    + " configured otherwise. `POST /imports` takes it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExportBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            headers = @Header(name = "Location", description = "Address of the job"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(ExportRequest wish, @Context UriInfo uri) {
        return JobAnswers.accepted(exports.start(wish), uri);
    }

    /**
     * An export with its progress.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an export and its progress")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(exports.get(id), uri);
    }

    /**
     * Stops an export after its present page; its file goes.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop an export", description = "After its present page; what has been written is removed.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(exports.stop(id), uri);
    }

    /**
     * The file of an export.
     *
     * <p>Errors: 404, also when it was removed after its time; 409 while the export is not done.
     */
    @GET
    @Path("{id}/file")
    @Produces({CSV, NDJSON})
    @Operation(summary = "Read the file of an export")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "409", description = "The export is not done")
    public Response file(@PathParam("id") String id) {
        ExportService.ExportedFile file = exports.file(id);
        StreamingOutput content = out -> {
            try (InputStream in = file.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, MediaType.valueOf(file.mediaType()))
                .header(HttpHeaders.CONTENT_LENGTH, file.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
                .build();
    }
}
