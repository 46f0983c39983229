package org.courtesy.web.api.intake;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.courtesy.intake.ImportRequest;
import org.courtesy.intake.ImportService;
import org.courtesy.job.JobView;
import org.courtesy.web.api.http.BodyLimit;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.IdempotentAnswers;
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

/** Imports of files. Roles: INTEGRATION, ADMIN. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Bulk")
public class ImportsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    /** A file of the largest size, and the rest of the form. */
    private static final long MOST_BYTES = ImportService.MOST_BYTES + BodyLimit.MEGABYTE;

    private final ImportService imports;
    private final IdempotentAnswers answers;

    @Inject
    public ImportsResource(ImportService imports, IdempotentAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ImportsResource() {
        this(null, null);
    }

    /**
     * Takes a file and imports it as a job. What concerns the file as a whole - kind, mapping, charset, separator,
     * columns - is checked before the answer; rows are refused one by one later.
     *
     * <p>Errors: 400 with every wrong part, 413 beyond 200 MB, 415.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(MOST_BYTES)
    @Idempotent
    @Operation(
            summary = "Import a file",
            description =
                    "Runs as a job. The file as a whole is checked before the answer, rows are refused one by one; "
                            + "read them at `/imports/{id}/errors`. With `dryRun` nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            headers = @Header(name = "Location", description = "Address of the job"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        try (UploadedForm form = UploadedForm.read(body, headers.getMediaType())) {
            ImportRequest request = ImportForm.read(form);
            return answers.wanted()
                    ? answers.once(form.fingerprint(), false, () -> start(request, form, uri))
                    : start(request, form, uri);
        }
    }

    private Response start(ImportRequest request, UploadedForm form, UriInfo uri) {
        return JobAnswers.accepted(imports.start(request, file(form)), uri);
    }

    /**
     * Shows what an import would make of the first rows of a file; nothing is stored. Whether mapping and columns fit
     * together is part of the answer.
     *
     * <p>Errors: 400 with every other wrong part, 413 beyond 200 MB, 415.
     */
    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(MOST_BYTES)
    @Translated
    @Operation(
            summary = "Preview an import",
            description =
                    "The form of `POST /imports`; the answer has charset, separator and columns, the first 20 rows as"
                            + " they would be stored, with errors beside them. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The preview",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    public PreviewAnswer preview(
            InputStream body,
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        try (UploadedForm form = UploadedForm.read(body, headers.getMediaType())) {
            ImportRequest request = ImportForm.read(form);
            return PreviewAnswer.of(imports.preview(request, () -> file(form)), Languages.best(language));
        }
    }

    private static InputStream file(UploadedForm form) {
        try {
            return form.stream(ImportForm.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An import with its progress.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an import and its progress")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(imports.get(id), uri);
    }

    /**
     * Stops an import after its present batch; what has been stored stays.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop an import", description = "After its present batch; what has been stored stays.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(imports.stop(id), uri);
    }

    /**
     * The refused rows as CSV: line, field, code, message and the row itself.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/errors")
    @Produces(CSV)
    @Translated
    @Operation(summary = "Read the refused rows of an import")
    @APIResponse(
            responseCode = "200",
            description = "Line, field, code, message and the values of each refused row",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response errors(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        imports.get(id);
        Locale locale = Languages.best(language);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            imports.writeErrors(id, locale, writer);
            writer.flush();
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"import-errors.csv\"")
                .build();
    }
}
