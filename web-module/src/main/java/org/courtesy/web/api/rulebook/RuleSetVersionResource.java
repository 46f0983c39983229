package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.courtesy.rulebook.AuditEntry;
import org.courtesy.rulebook.AuditTrail;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.rulebook.VersionComparison;
import org.courtesy.ruleset.compare.SearchHit;
import org.courtesy.ruleset.compare.ThreeWayComparison;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One version of a rule set. Roles: ANALYST and APPROVER read, ANALYST changes. */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class RuleSetVersionResource {

    private final RuleSetService ruleSets;
    private final AuditTrail audit;

    @Inject
    public RuleSetVersionResource(RuleSetService ruleSets, AuditTrail audit) {
        this.ruleSets = ruleSets;
        this.audit = audit;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RuleSetVersionResource() {
        this(null, null);
    }

    /**
     * The version with its state, what was proved of it, and who took which step.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read a version")
    public RuleSetVersion read(@PathParam("name") String name, @PathParam("version") int version) {
        return ruleSets.version(name, version);
    }

    /**
     * Gives up a draft; it stays in the list and in the audit trail.
     *
     * <p>Errors: 404, 409 once it was submitted.
     */
    @DELETE
    @RolesAllowed(ANALYST)
    @Operation(summary = "Give up a draft", description = "It stays in the list and in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The version, discarded",
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "409", description = "It was submitted or more")
    public RuleSetVersion discard(@PathParam("name") String name, @PathParam("version") int version) {
        return ruleSets.discard(name, version);
    }

    /**
     * All files as a zip with the folders of {@code rules/}; equal files give equal bytes.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("archive")
    @Produces(RuleSetsResource.ZIP)
    @Operation(summary = "Read all files of a version as a zip")
    @APIResponse(
            responseCode = "200",
            description = "The zip",
            content =
                    @Content(
                            mediaType = RuleSetsResource.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("name") String name, @PathParam("version") int version) {
        return Response.ok(ruleSets.exportZip(name, version))
                .header("Content-Disposition", "attachment; filename=\"rules-" + version + ".zip\"")
                .build();
    }

    /**
     * What changed from another version to this one.
     *
     * <p>Errors: 400 without {@code with}, 404.
     */
    @GET
    @Path("comparison")
    @Operation(summary = "Compare a version with another one, by file, line and rule")
    public VersionComparison comparison(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @QueryParam("with")
                    @Parameter(
                            description = "The version before; absent: version 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String with) {
        return ruleSets.compare(name, Parameters.whole("with", with, 1, Integer.MAX_VALUE), version);
    }

    /**
     * What this version and another one made of a third.
     *
     * <p>Errors: 400, 404.
     */
    @GET
    @Path("merge")
    @Operation(
            summary = "See what taking over from another version would mean",
            description = "Per file: which side changed it since `base`, and whether somebody has to choose.")
    public ThreeWayComparison mergePreview(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @QueryParam("base")
                    @Parameter(
                            description = "Version from which both went on",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String base,
            @QueryParam("theirs")
                    @Parameter(
                            description = "Version to take over from",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String theirs) {
        return ruleSets.compareThreeWay(
                name,
                Parameters.whole("base", base, 1, Integer.MAX_VALUE),
                version,
                Parameters.whole("theirs", theirs, 1, Integer.MAX_VALUE));
    }

    /**
     * Takes over into a draft what another version made of a third.
     *
     * <p>Errors: 404, 409 when a choice is missing or the version may not be changed any more.
     */
    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ANALYST)
    @Operation(
            summary = "Take over into a draft from another version",
            description = "What only one side changed is clear; `choices` says `MINE` or `THEIRS` for the rest.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "409", description = "A choice is missing, or the version may not be changed any more")
    public RuleSetVersion merge(@PathParam("name") String name, @PathParam("version") int version, MergeRequest body) {
        return ruleSets.merge(
                name, body.base(), version, body.theirs(), body.choices() == null ? Map.of() : body.choices());
    }

    /**
     * Where the version mentions something.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("search")
    @Operation(summary = "Find where a version mentions something", description = "At most 200 places.")
    public Page<SearchHit> search(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @QueryParam("q") @Parameter(description = "An id, name, code, field or any text; case does not matter")
                    String q) {
        return new Page<>(ruleSets.search(name, version, q), null);
    }

    /**
     * Everything that was done to the version, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit, 404.
     */
    @GET
    @Path("audit")
    @Operation(summary = "Read the audit trail of a version, the latest entry first")
    public Page<AuditEntry> trail(
            @PathParam("name") String name, @PathParam("version") int version, @BeanParam Paging paging) {
        return audit.of(name, version, paging.cursor(), paging.limit());
    }
}
