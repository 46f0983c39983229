package org.courtesy.web.api.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.decision.DecisionService;
import org.courtesy.finding.Assessment;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The latest decision on a customer. */
@Path("customers/{number}/assessment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Decisions")
@Translated
public class LatestAssessmentResource {

    private final DecisionService decisions;
    private final Wording wording;

    @Inject
    public LatestAssessmentResource(DecisionService decisions, Wording wording) {
        this.decisions = decisions;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public LatestAssessmentResource() {
        this(null, null);
    }

    /**
     * The latest stored decision on the customer.
     *
     * <p>Errors: 404 for an unknown customer and for one who has not been judged yet. Roles: AGENT, INTEGRATION, ADMIN.
     */
    @GET
    @Operation(summary = "Read the latest stored decision on a customer")
    public Assessment latest(
            @PathParam("number") String number,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Assessment latest =
                decisions.latest(number).orElseThrow(() -> new NotFoundException("ASSESSMENT_OF_CUSTOMER", number));
        return wording.in(language, latest);
    }
}
