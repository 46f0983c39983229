package org.courtesy.web.api.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.decision.DecisionService;
import org.courtesy.decision.ReplayResult;
import org.courtesy.decision.StoredAssessment;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions: made on trial, read again with their inputs, made again. */
@Path("assessments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
@Translated
public class AssessmentsResource {

    private final DecisionService decisions;
    private final Wording wording;

    @Inject
    public AssessmentsResource(DecisionService decisions, Wording wording) {
        this.decisions = decisions;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public AssessmentsResource() {
        this(null, null);
    }

    /**
     * Judges a case that is given whole; nothing is stored. The same body and rule set always give the same answer.
     *
     * <p>Errors: 400 with every wrong field, 413, 415, 503 while no rules are live. Roles: everybody signed in.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, ANALYST, APPROVER, PRIVACY, INTEGRATION, ADMIN})
    @Operation(
            summary = "Judge a case given in the request",
            description = "What-if: everything the rules may see is in the body, nothing is stored. Only `asOf` and "
                    + "`customer` with `number`, `kind` and `country` are required.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerCase.class),
                            examples = @ExampleObject(name = "case", ref = Examples.CASE)))
    public Assessment judge(
            CustomerCase customerCase,
            @QueryParam("explain")
                    @Parameter(
                            description =
                                    "Also say what would have to change for each refusal (`counterfactuals`), how the"
                                            + " next best action was found (`arbitration`), what to tell a customer who"
                                            + " asks why (`customerReasons`), and which rules did not fire"
                                            + " (`trace.notFired`). Costs some dozen judgements more",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String explain,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Assessment assessment = decisions.whatIf(customerCase, Parameters.flag("explain", explain));
        return wording.in(language, assessment);
    }

    /**
     * A stored decision with its inputs.
     *
     * <p>Errors: 404. Roles: AGENT, INTEGRATION, ADMIN.
     */
    @GET
    @Path("{id}")
    @RolesAllowed({AGENT, INTEGRATION, ADMIN})
    @Operation(summary = "Read a stored decision with the case as the rules saw it")
    public StoredAssessment read(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        StoredAssessment stored = decisions.get(id);
        return new StoredAssessment(
                wording.in(language, stored.assessment()), stored.inputs(), stored.touchpoint(), stored.storedAt());
    }

    /**
     * Makes a stored decision again from its inputs with the rule set and policy of then.
     *
     * <p>Errors: 404. Roles: AGENT, INTEGRATION, ADMIN.
     */
    @POST
    @Path("{id}/replay")
    @RolesAllowed({AGENT, INTEGRATION, ADMIN})
    @Operation(
            summary = "Make a stored decision again",
            description = "From the stored facts, with the pinned rule set and policy; says whether the answer is "
                    + "identical and, if not, every difference.")
    public ReplayResult replay(@PathParam("id") String id) {
        return decisions.replay(id);
    }
}
