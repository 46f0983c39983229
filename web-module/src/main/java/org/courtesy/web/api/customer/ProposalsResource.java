package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.merge.Proposal;
import org.courtesy.merge.ProposalService;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records that may be of one person. Roles: PRIVACY, INTEGRATION, ADMIN. */
@Path("customers/duplicates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class ProposalsResource {

    private final ProposalService proposals;

    @Inject
    public ProposalsResource(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ProposalsResource() {
        this(null);
    }

    /**
     * Pairs of records that may be of one person, by the most telling of what they share, and then by name.
     *
     * <p>Errors: 400 for a bad cursor or limit.
     */
    @GET
    @Translated
    @Operation(
            summary = "List pairs of customers who may be the same person",
            description =
                    "By the most telling of what they share, and then by name. `PROBABLE`: the same name and the same "
                            + "birth date, e-mail address, telephone number or postal address. `POSSIBLE`: with different birth "
                            + "dates, or the same birth date and address under different names: it may as well be a father "
                            + "and a son, or twins. Nothing is merged by itself.")
    public Page<Proposal> list(
            @BeanParam Paging paging, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return proposals.list(paging.cursor(), paging.limit(), Languages.best(language));
    }
}
