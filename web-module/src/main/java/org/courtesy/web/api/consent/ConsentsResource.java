package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.ConsentService;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consent ledger of a customer. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/consents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class ConsentsResource {

    private final ConsentService consents;

    @Inject
    public ConsentsResource(ConsentService consents) {
        this.consents = consents;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ConsentsResource() {
        this(null);
    }

    /**
     * Every entry, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read the consent ledger, the latest entry first")
    public Page<LedgerEntry> read(@PathParam("number") String number) {
        return new Page<>(consents.ledger(number).stream().map(LedgerEntry::of).toList(), null);
    }

    /**
     * Appends an entry: granted, denied, withdrawn. Nothing is ever changed or removed.
     *
     * <p>Errors: 400 with every wrong field, 404.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Append to the consent ledger",
            description =
                    "A grant, a denial or a withdrawal. The latest entry of a purpose and channel decides; nothing "
                            + "is changed or removed.")
    @APIResponse(
            responseCode = "201",
            description = "Appended",
            content = @Content(schema = @Schema(implementation = LedgerEntry.class)))
    public Response append(@PathParam("number") String number, ConsentEntry entry) {
        LedgerEntry appended = LedgerEntry.of(consents.record(number, entry));
        return Response.status(Response.Status.CREATED).entity(appended).build();
    }
}
