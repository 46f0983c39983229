package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.consent.ConsentDossier;
import org.courtesy.consent.ConsentProofService;
import org.courtesy.shared.Cursor;
import org.courtesy.web.api.http.Document;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consent ledger of all customers as a chain. Roles: PRIVACY, ADMIN. */
@Path("ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, ADMIN})
@Tag(name = "Privacy")
public class LedgerResource {

    private static final int USUAL_CHECKS = 30;

    private final ConsentProofService proofs;

    @Inject
    public LedgerResource(ConsentProofService proofs) {
        this.proofs = proofs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public LedgerResource() {
        this(null);
    }

    /**
     * The end of the ledger and the latest checks.
     *
     * @param links how many entries it has
     * @param hash checksum of the last one; kept elsewhere, it proves later that nothing before it was changed
     * @param items the latest checks first
     */
    public record Ledger(long links, String hash, List<CheckedChain> items) {}

    /**
     * The end of the ledger and its latest checks.
     *
     * <p>Errors: 400 on a limit that is none.
     */
    @GET
    @Operation(
            summary = "Read how the consent ledger stands",
            description =
                    "The number of its entries, the checksum of the last one, and the latest checks first. Keep the "
                            + "checksum where nobody who can write to the database can reach it: a ledger that was written anew "
                            + "as a whole no longer leads to it.")
    public Ledger read(
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "30"))
                    String limit) {
        Linked end = proofs.end();
        return new Ledger(
                end.position(),
                end.hash(),
                proofs.checks(Parameters.whole("limit", limit, USUAL_CHECKS, Cursor.MAX_LIMIT)));
    }

    /** Has the whole ledger checked. */
    @POST
    @Path("checks")
    @Idempotent
    @Operation(
            summary = "Check the consent ledger",
            description = "Computes every checksum anew, from the first entry to the last, in the background. The same "
                    + "happens every night.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = CheckedChain.class)))
    public Response check(@Context UriInfo uri) {
        CheckedChain check = proofs.check();
        return Response.accepted(check)
                .location(uri.getBaseUriBuilder().path("jobs").path(check.id()).build())
                .build();
    }

    /**
     * How an authority names a person.
     *
     * @param named customer number, telephone number or e-mail address, up to 200 characters
     */
    public record KeptProofSearch(String named) {}

    /**
     * What is left of the proofs of erased persons, the one erased last first. Role: PRIVACY.
     *
     * <p>Errors: 400 for nothing or too much, 404 if no proof is left of anybody named so, 503 while no rules are live.
     */
    @POST
    @Path("kept-proofs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Document.PDF})
    @RolesAllowed(PRIVACY)
    @Operation(
            summary = "Find the proofs that are left of an erased person",
            description =
                    "What was said in the consent ledger stays by law when a person is erased, without the person (Art. 17 "
                            + "(3) b GDPR, § 7a UWG). An authority names the person by a telephone number, an e-mail address or a "
                            + "number; a keyed checksum of it finds the entries. A search changes nothing and may be sent "
                            + "again; it is sent in the body so that it stands in no log of addresses.")
    @APIResponse(
            responseCode = "200",
            description = "What is left",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeptProofs.class)),
                @Content(mediaType = Document.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response kept(
            KeptProofSearch search,
            @QueryParam("language")
                    @Parameter(
                            description = "`de`, `da` or `en`, of the document; absent: `de`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"de", "da", "en"}))
                    String language,
            @Context Request request) {
        boolean onPaper = Document.onPaper(request);
        Locale locale = Parameters.language(language);
        Object kept = onPaper ? proofs.printKept(search.named(), locale) : new KeptProofs(proofs.kept(search.named()));
        return Document.answer(kept, onPaper, "kept-proofs");
    }

    /** Dossiers of erased persons. */
    public record KeptProofs(List<ConsentDossier> items) {}
}
