package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.consent.ConsentProofService;
import org.courtesy.shared.Cursor;
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
}
