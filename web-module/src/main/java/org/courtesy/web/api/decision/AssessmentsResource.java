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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.courtesy.decision.DecisionService;
import org.courtesy.decision.ReplayResult;
import org.courtesy.decision.StoredAssessment;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.privacy.export.ExplanationService;
import org.courtesy.privacy.export.ExportForm;
import org.courtesy.web.api.http.Document;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions: made on trial, read again with their inputs, made again, explained to the person. */
@Path("assessments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
@Translated
public class AssessmentsResource {

    private final DecisionService decisions;
    private final ExplanationService explanations;
    private final Wording wording;

    @Inject
    public AssessmentsResource(DecisionService decisions, ExplanationService explanations, Wording wording) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public AssessmentsResource() {
        this(null, null, null);
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

    /**
     * A stored decision in words for the person it was made about: what follows from it, procedure and principles, the facts used, what
     * would have changed it, the person's rights (Art. 15 (1) (h) GDPR, CJEU C-203/22).
     *
     * <p>Errors: 400 for another language, 404 - also when what was known then is not kept any more -, 503 while no rules are live.
     * Roles: AGENT, PRIVACY, INTEGRATION, ADMIN.
     */
    @GET
    @Path("{id}/explanation")
    @Produces({MediaType.APPLICATION_JSON, Document.PDF})
    @RolesAllowed({AGENT, PRIVACY, INTEGRATION, ADMIN})
    @Operation(
            summary = "Explain a stored decision to the person it was made about",
            description =
                    "As JSON for programs or, by `Accept: application/pdf`, as a document for people. What would have"
                            + " changed the answer is found by deciding anew with the rules of then. What is in it says"
                            + " `docs/integrators/privacy.md`.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Document.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response explain(
            @PathParam("id") String id,
            @QueryParam("language")
                    @Parameter(
                            description = "`de`, `da` or `en`; absent: that of the customer",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"de", "da", "en"}))
                    String language,
            @Context Request request) {
        boolean onPaper = Document.onPaper(request);
        ExportForm form = onPaper ? ExportForm.PDF : ExportForm.JSON;
        return Document.answer(
                explanations.explain(id, form, Parameters.language(language)).content(), onPaper, "explanation-" + id);
    }
}
