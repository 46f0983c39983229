package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.merge.Distinct;
import org.courtesy.merge.ProposalService;
import org.courtesy.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is known to be somebody else than a customer. Roles: PRIVACY, INTEGRATION, ADMIN. */
@Path("customers/{number}/distinct-from")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class DistinctCustomersResource {

    private final ProposalService proposals;

    @Inject
    public DistinctCustomersResource(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public DistinctCustomersResource() {
        this(null);
    }

    /**
     * From whom a customer is known to be different, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "List who is known to be somebody else than a customer")
    public Page<Distinct> list(@PathParam("number") String number) {
        return new Page<>(proposals.distinctFrom(number), null);
    }

    /**
     * Remembers that two records are of different persons. Once more changes nothing.
     *
     * <p>Errors: 404 for either; 409 {@code SAME_CUSTOMER}; 503 when others hold one of the two for too long.
     */
    @PUT
    @Path("{other}")
    @Operation(
            summary = "Remember that two customers are different persons",
            description =
                    "They are not proposed any more and cannot be merged. It does not matter which of the two is named "
                            + "first. Once more changes nothing, and answers who said so first.")
    @APIResponse(responseCode = "409", description = "Both numbers are of one customer")
    public Distinct mark(@PathParam("number") String number, @PathParam("other") String other) {
        return proposals.mark(number, other);
    }

    /**
     * Takes back that two records are of different persons. Once more changes nothing.
     *
     * <p>Errors: 404 for either.
     */
    @DELETE
    @Path("{other}")
    @Operation(summary = "Take back that two customers are different persons")
    public void unmark(@PathParam("number") String number, @PathParam("other") String other) {
        proposals.unmark(number, other);
    }
}
