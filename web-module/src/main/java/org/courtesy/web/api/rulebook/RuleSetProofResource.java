package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.rulebook.RuleSetProof;
import org.courtesy.scenario.SuiteReport;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is proved of a version. Roles: ANALYST, APPROVER. */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class RuleSetProofResource {

    private final RuleSetProof proof;

    @Inject
    public RuleSetProofResource(RuleSetProof proof) {
        this.proof = proof;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RuleSetProofResource() {
        this(null);
    }

    /**
     * Checks all files and builds them; takes some seconds.
     *
     * <p>Errors: 404. A check that finds errors is a check that was done: 200.
     */
    @POST
    @Path("check")
    @Translated
    @Operation(
            summary = "Check a version",
            description = "Guard, tables, texts, codes and a strict build. Without errors a draft is `CHECKED`.")
    public CheckAnswer check(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return CheckAnswer.of(proof.check(name, version), language);
    }

    /**
     * What the last check found.
     *
     * <p>Errors: 404 also if there was none.
     */
    @GET
    @Path("check")
    @Translated
    @Operation(
            summary = "Read what the last check found",
            description = "It may have been of other files; compare the `checksum` with that of the version.")
    public CheckAnswer lastCheck(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return proof.lastCheck(name, version)
                .map(report -> CheckAnswer.of(report, language))
                .orElseThrow(() -> new NotFoundException("CHECK_REPORT", String.valueOf(version)));
    }

    /**
     * Runs all scenarios of a version.
     *
     * <p>Errors: 404, 422 if it cannot be built. Scenarios that fail are a run that was done: 200.
     */
    @POST
    @Path("scenarios/run")
    @Operation(
            summary = "Run the scenarios of a version",
            description = "With its own tables. When all come out as expected, a checked draft is `TESTED`.")
    @APIResponse(responseCode = "422", description = "It cannot be built; see `errors`")
    public SuiteReport runScenarios(@PathParam("name") String name, @PathParam("version") int version) {
        return proof.runScenarios(name, version);
    }

    /**
     * How the last run of the scenarios came out.
     *
     * <p>Errors: 404 also if there was none.
     */
    @GET
    @Path("scenarios")
    @Operation(summary = "Read how the last run of the scenarios came out")
    public SuiteReport lastScenarios(@PathParam("name") String name, @PathParam("version") int version) {
        return proof.lastScenarios(name, version)
                .orElseThrow(() -> new NotFoundException("SCENARIO_REPORT", String.valueOf(version)));
    }
}
