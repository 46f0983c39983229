package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.courtesy.privacy.export.DataExportService;
import org.courtesy.privacy.export.ExportForm;
import org.courtesy.web.api.http.Document;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything known about a customer, for programs and for people: Art. 15 and 20 GDPR. Role: PRIVACY. */
@Path("customers/{number}/export")
@ApplicationScoped
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class ExportResource {

    private final DataExportService exports;

    @Inject
    public ExportResource(DataExportService exports) {
        this.exports = exports;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ExportResource() {
        this(null);
    }

    /**
     * Everything known. Every call is noted.
     *
     * <p>Errors: 400 for another language, 404, 503 while no rules are live.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Document.PDF})
    @Operation(
            summary = "Read everything known about a customer",
            description =
                    "As JSON for programs or, by `Accept: application/pdf`, as a document for people. What is in it"
                            + " says `docs/integrators/privacy.md`. Every call is noted with who made it.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Document.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(
            @PathParam("number") String number,
            @QueryParam("language")
                    @Parameter(
                            description = "`de`, `da` or `en`; absent: that of the customer",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"de", "da", "en"}))
                    String language,
            @Context Request request) {
        boolean onPaper = Document.onPaper(request);
        ExportForm form = onPaper ? ExportForm.PDF : ExportForm.JSON;
        return Document.answer(exports.export(number, form, Parameters.language(language)), onPaper, "data-" + number);
    }
}
