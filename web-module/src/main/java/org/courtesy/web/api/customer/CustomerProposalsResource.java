package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.merge.Proposal;
import org.courtesy.merge.ProposalService;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may be the same person as a customer. Roles: PRIVACY, INTEGRATION, ADMIN. */
@Path("customers/{number}/duplicates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class CustomerProposalsResource {

    private final ProposalService proposals;

    @Inject
    public CustomerProposalsResource(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomerProposalsResource() {
        this(null);
    }

    /**
     * Records that may be of the same person as a customer's, the most telling first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Translated
    @Operation(summary = "List who may be the same person as a customer")
    public Page<Proposal> list(
            @PathParam("number") String number,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return new Page<>(proposals.of(number, Languages.best(language)), null);
    }
}
