package org.courtesy.web.api.consent;

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
import java.util.Locale;
import org.courtesy.consent.ConsentDossier;
import org.courtesy.consent.ConsentProofService;
import org.courtesy.web.api.http.Document;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What proves the consents of a customer. Roles: PRIVACY. */
@Path("customers/{number}/consents/dossier")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class DossierResource {

    private final ConsentProofService proofs;

    @Inject
    public DossierResource(ConsentProofService proofs) {
        this.proofs = proofs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public DossierResource() {
        this(null);
    }

    /**
     * All that proves what the customer permitted and forbade.
     *
     * <p>Errors: 400 for another language, 404, 503 while no rules are live.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Document.PDF})
    @Operation(
            summary = "Read the consent dossier",
            description =
                    "Every entry of the ledger with the words that were said yes to, its proof, the contacts made on "
                            + "it, until when it has to be kept, and its place in the chain of checksums, so that others can "
                            + "compute it again (§ 7a UWG, Art. 7 (1) GDPR). As JSON or, by `Accept: application/pdf`, as a "
                            + "document to be handed to an authority.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ConsentDossier.class)),
                @Content(mediaType = Document.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(
            @PathParam("number") String number,
            @QueryParam("language")
                    @Parameter(
                            description = "`de`, `da` or `en`, of the document; absent: that of the customer's country",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"de", "da", "en"}))
                    String language,
            @Context Request request) {
        Locale locale = Parameters.language(language);
        boolean onPaper = Document.onPaper(request);
        Object dossier = onPaper ? proofs.print(number, locale) : proofs.dossier(number);
        return Document.answer(dossier, onPaper, "consents-" + number);
    }
}
