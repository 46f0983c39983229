package org.courtesy.web.api.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.decision.DecisionService;
import org.courtesy.finding.Assessment;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decisions made on a customer. */
@Path("customers/{number}/assessments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Decisions")
@Translated
public class CustomerAssessmentsResource {

    private final DecisionService decisions;
    private final Wording wording;

    @Inject
    public CustomerAssessmentsResource(DecisionService decisions, Wording wording) {
        this.decisions = decisions;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomerAssessmentsResource() {
        this(null, null);
    }

    /**
     * All stored decisions on the customer, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit, 404. Roles: AGENT, INTEGRATION, ADMIN.
     */
    @GET
    @Operation(summary = "List the stored decisions on a customer, the latest first")
    public Page<Assessment> history(
            @PathParam("number") String number,
            @BeanParam Paging paging,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return decisions.history(number, paging.cursor(), paging.limit()).map(a -> wording.in(language, a));
    }
}
