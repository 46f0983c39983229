package org.courtesy.web.api.replay;

import static org.courtesy.security.Roles.ANALYST;

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
import jakarta.ws.rs.core.Response;
import org.courtesy.replay.RealCase;
import org.courtesy.replay.RealCases;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.rulebook.SavedFileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scenarios of what really happened. Role: ANALYST. */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}/scenarios/recordings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ANALYST)
@Tag(name = "Rules")
public class RealCasesResource {

    private final RealCases real;

    @Inject
    public RealCasesResource(RealCases real) {
        this.real = real;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RealCasesResource() {
        this(null);
    }

    /**
     * Stored decisions that show a rule at work.
     *
     * <p>Errors: 404 also for an unknown rule, 422 if the version cannot be built.
     */
    @GET
    @Operation(
            summary = "Find stored decisions for scenarios of a rule",
            description = "Up to five of the latest in which the rule fires as it is written in this version, and up to"
                    + " five in which it does not. Customers are pseudonyms.")
    public Page<RealCase> list(
            @PathParam("name") String name, @PathParam("version") int version, @QueryParam("rule") String rule) {
        return new Page<>(real.of(name, version, rule), null);
    }

    /**
     * Makes a stored decision a scenario.
     *
     * <p>Errors: 400, 404 for an unknown version, rule or decision, 409 when the version may not be changed any more or the
     * case cannot be told without the person, 412 when somebody saves the same file in this moment, 422 if the version cannot
     * be built.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Translated
    @Operation(
            summary = "Record a scenario from a stored decision",
            description =
                    "Takes the person out of the case, lets the rules of the draft judge it, and adds it with their"
                            + " answer to the scenarios of the rule. Once more with the same body changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file with the scenarios of the rule",
            headers = @Header(name = "ETag", description = "Its tag"),
            content = @Content(schema = @Schema(implementation = SavedFileAnswer.class)))
    @APIResponse(responseCode = "409", description = "Not to be changed, or not to be told without the person")
    @APIResponse(responseCode = "412", description = "Somebody saved the same file in this moment")
    @APIResponse(responseCode = "422", description = "The version cannot be built; see `errors`")
    public Response record(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            RecordingRequest request) {
        SavedFile saved = real.record(name, version, request.rule(), request.decision(), request.title());
        return Response.ok(SavedFileAnswer.of(saved, language))
                .tag(ETags.of(saved.etag()))
                .build();
    }
}
