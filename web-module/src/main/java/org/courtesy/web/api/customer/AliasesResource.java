package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.customer.Aliases;
import org.courtesy.merge.MergeService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names under which a customer is known besides those of the record. Roles: AGENT, PRIVACY, INTEGRATION, ADMIN. */
@Path("customers/{number}/aliases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, PRIVACY, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class AliasesResource {

    private final MergeService merges;

    @Inject
    public AliasesResource(MergeService merges) {
        this.merges = merges;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public AliasesResource() {
        this(null);
    }

    /**
     * The former numbers and further external ids of a customer.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "List the former numbers and further external ids of a customer",
            description = "They come from duplicates that were merged into this customer, and stand for this customer "
                    + "wherever a number or an external id is named.")
    public Aliases list(@PathParam("number") String number) {
        return merges.aliases(number);
    }
}
