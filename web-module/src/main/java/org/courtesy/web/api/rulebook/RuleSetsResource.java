package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.json.InputProblem;
import org.courtesy.rulebook.AuditEntry;
import org.courtesy.rulebook.AuditTrail;
import org.courtesy.rulebook.RuleNode;
import org.courtesy.rulebook.RuleSetGovernance;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.RuleSetSummary;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.BodyLimit;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule sets and their versions. Roles: ANALYST and APPROVER read, ANALYST makes drafts. */
@Path("rule-sets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class RuleSetsResource {

    static final String ZIP = "application/zip";

    private static final long MOST_ZIP_BYTES = 16 * BodyLimit.MEGABYTE;

    private final RuleSetService ruleSets;
    private final RuleSetGovernance governance;
    private final AuditTrail audit;

    @Inject
    public RuleSetsResource(RuleSetService ruleSets, RuleSetGovernance governance, AuditTrail audit) {
        this.ruleSets = ruleSets;
        this.governance = governance;
        this.audit = audit;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RuleSetsResource() {
        this(null, null, null);
    }

    /** The rule sets with the version that decides. */
    @GET
    @Operation(summary = "List the rule sets")
    public Page<RuleSetSummary> list() {
        return new Page<>(ruleSets.ruleSets(), null);
    }

    /**
     * The versions of a rule set, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit, 404.
     */
    @GET
    @Path("{name}/versions")
    @Operation(summary = "List the versions of a rule set, the latest first")
    public Page<RuleSetVersion> versions(@PathParam("name") String name, @BeanParam Paging paging) {
        return ruleSets.versions(name, paging.cursor(), paging.limit());
    }

    /**
     * Makes a draft with the files of another version.
     *
     * <p>Errors: 400 without a title, 404 for an unknown parent.
     */
    @POST
    @Path("{name}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ANALYST)
    @Idempotent
    @Operation(summary = "Make a draft", description = "It starts with the files of `parent`, or of the live version.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DraftRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    public Response draft(@PathParam("name") String name, DraftRequest body, @Context UriInfo uri) {
        int parent = body.parent() == null ? live(name) : body.parent();
        return created(ruleSets.draft(name, parent, body.title()), uri);
    }

    /**
     * Makes a draft from a zip with the folders of {@code rules/}, whole or not at all.
     *
     * <p>Errors: 400 without a title, 404 for an unknown parent, 413 beyond 16 MB, 422 with every place that the guard
     * denies or that is not well-formed.
     */
    @POST
    @Path("{name}/versions")
    @Consumes(ZIP)
    @BodyLimit(MOST_ZIP_BYTES)
    @RolesAllowed(ANALYST)
    @Idempotent
    @Operation(
            summary = "Make a draft from a zip",
            description =
                    "With the folders `drl`, `tables`, `texts` and `scenarios`, as `archive` gives it. Files that "
                            + "equal those of the parent count as unchanged; files that are missing are removed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "422", description = "The zip or a file in it is not taken; `errors` names the places")
    public Response importZip(
            @PathParam("name") String name,
            @QueryParam("parent")
                    @Parameter(
                            description = "Version with which it is compared; absent: the live one",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String parent,
            @QueryParam("title") @Parameter(description = "What it is about, in a line") String title,
            byte[] zip,
            @Context UriInfo uri) {
        int from = parent == null ? live(name) : Parameters.whole("parent", parent, 1, Integer.MAX_VALUE);
        return created(ruleSets.importZip(name, from, zip, title), uri);
    }

    /**
     * Everything that was done to a rule set, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit, 404.
     */
    @GET
    @Path("{name}/audit")
    @Operation(summary = "Read the audit trail of a rule set, the latest entry first")
    public Page<AuditEntry> audit(@PathParam("name") String name, @BeanParam Paging paging) {
        return audit.of(name, paging.cursor(), paging.limit());
    }

    /** Versions that went live in an emergency at which no second person has looked yet. */
    @GET
    @Path("{name}/emergencies")
    @Operation(summary = "List emergencies that nobody has acknowledged yet")
    public Page<RuleSetVersion> emergencies(@PathParam("name") String name) {
        return new Page<>(governance.emergencies(name), null);
    }

    /** Which server decides by which version. */
    @GET
    @Path("{name}/nodes")
    @Operation(summary = "List the servers and the version each decides by")
    public Page<RuleNode> nodes(@PathParam("name") String name) {
        return new Page<>(governance.nodes(), null);
    }

    private int live(String name) {
        RuleSetSummary found = ruleSets.ruleSets().stream()
                .filter(ruleSet -> ruleSet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("RULE_SET", name));
        if (found.live() == null) {
            throw Parameters.wrong("parent", InputProblem.MISSING);
        }
        return found.live();
    }

    private static Response created(RuleSetVersion draft, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("rule-sets/{name}/versions/{version}")
                        .build(draft.name(), draft.version()))
                .entity(draft)
                .build();
    }
}
