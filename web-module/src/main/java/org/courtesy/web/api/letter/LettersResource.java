package org.courtesy.web.api.letter;

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
import org.courtesy.job.JobView;
import org.courtesy.letter.LetterRequest;
import org.courtesy.letter.LetterService;
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

/** Print files of letters and cards. Roles: INTEGRATION, ADMIN. */
@Path("letters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Letters")
public class LettersResource {

    private static final String PDF = "application/pdf";

    private final LetterService letters;

    @Inject
    public LettersResource(LetterService letters) {
        this.letters = letters;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public LettersResource() {
        this(null);
    }

    /**
     * Prints letters, as a job.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown template or audience, 409 when no version is released or the
     * audience is not whole.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Print letters",
            description =
                    "Runs as a job, for `customers`, each of whom is asked about at the gate, or for an `audience` by post.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "Address of the job"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "No such version is released, or the audience is not whole")
    public Response start(LetterRequest request, @Context UriInfo uri) {
        return JobAnswers.accepted(letters.start(request), uri);
    }

    /**
     * A job with its progress and how many letters and pages it has printed.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read how far letters are")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(letters.get(id), uri);
    }

    /**
     * Stops a job after its present piece; what was printed stays.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Stop printing letters", description = "After the present piece; what was printed stays.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(letters.stop(id), uri);
    }

    /**
     * The print file.
     *
     * <p>Errors: 404 also when no letter came of it or the file was removed after its time, 409 while the job runs.
     */
    @GET
    @Path("{id}/print")
    @Produces(PDF)
    @Operation(summary = "Read the print file")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "409", description = "The job runs yet")
    public Response print(@PathParam("id") String id) {
        letters.checkPrinted(id);
        StreamingOutput pages = out -> letters.writePages(id, out);
        return Response.ok(pages, PDF)
                .header("Content-Disposition", "attachment; filename=\"letters.pdf\"")
                .build();
    }

    /**
     * The addresses and every value of the letters as CSV, in the order of the print file.
     *
     * <p>Errors: as for the print file.
     */
    @GET
    @Path("{id}/addresses")
    @Produces(SheetForm.CSV_TYPE)
    @Operation(summary = "Read the addresses of letters")
    @APIResponse(
            responseCode = "200",
            description = "One line per letter",
            content = @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "409", description = "The job runs yet")
    public Response addresses(@PathParam("id") String id) {
        letters.checkPrinted(id);
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            letters.writeAddresses(id, writer);
            writer.flush();
        };
        return csv(lines, "letters");
    }

    /**
     * Who gets no letter, and why, as CSV.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/errors")
    @Produces(SheetForm.CSV_TYPE)
    @Translated
    @Operation(summary = "Read who gets no letter, and why")
    @APIResponse(
            responseCode = "200",
            description = "Customer, code and message, one line per reason",
            content = @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(implementation = String.class)))
    public Response errors(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        letters.get(id);
        Locale locale = Languages.best(language);
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            letters.writeErrors(id, locale, writer);
            writer.flush();
        };
        return csv(lines, "letters-errors");
    }

    private static Response csv(StreamingOutput lines, String name) {
        return Response.ok(lines, SheetForm.CSV_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
