package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.json.InputProblem;
import org.courtesy.rulebook.RulePack;
import org.courtesy.rulebook.RulePacks;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.BodyLimit;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packs of a version. Roles: ANALYST and APPROVER read, ANALYST changes. */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}/packs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class RulePacksResource {

    private static final long MOST_ZIP_BYTES = 8 * BodyLimit.MEGABYTE;
    private static final String STATE = "The version may not be changed any more";
    private static final String REFUSED = "The pack or a piece of it is not taken; `errors` names the places";

    private final RulePacks packs;

    @Inject
    public RulePacksResource(RulePacks packs) {
        this.packs = packs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RulePacksResource() {
        this(null);
    }

    /**
     * The packs that the version has.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "List the packs of a version",
            description =
                    "With their versions and origins; `pieces` are the rows, sentences and files that are theirs.")
    public Page<RulePack> list(@PathParam("name") String name, @PathParam("version") int version) {
        return new Page<>(packs.installed(name, version), null);
    }

    /**
     * Puts a pack into a draft, whole or not at all. One that is there already changes nothing.
     *
     * <p>Errors: 404, 409 when the version may not be changed any more, 413 beyond 8 MB, 422 with every place that is not
     * taken.
     */
    @POST
    @Consumes(RuleSetsResource.ZIP)
    @BodyLimit(MOST_ZIP_BYTES)
    @RolesAllowed(ANALYST)
    @Operation(
            summary = "Put a pack into a draft",
            description = "A zip with `pack.yaml` and the folders `drl`, `tables`, `texts` and `scenarios`. Its rows,"
                    + " sentences and files are added; those of an earlier version of it are replaced, and nobody else's."
                    + " The same pack again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RuleSetsResource.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public RuleSetVersion install(@PathParam("name") String name, @PathParam("version") int version, byte[] zip) {
        return packs.install(name, version, zip);
    }

    /**
     * Puts a pack that comes with the product into a draft.
     *
     * <p>Errors: as for a zip, 400 without a name, and 404 also if no such pack is offered.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ANALYST)
    @Operation(summary = "Put a pack that comes with the product into a draft")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PackRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public RuleSetVersion installOffered(
            @PathParam("name") String name, @PathParam("version") int version, PackRequest body) {
        if (body.offered() == null) {
            throw Parameters.wrong("offered", InputProblem.MISSING);
        }
        return packs.installOffered(name, version, body.offered());
    }

    /**
     * Takes everything of a pack out of a draft.
     *
     * <p>Errors: 404 also if the version has no such pack, 409 when the version may not be changed any more, 422 with every
     * piece that somebody has changed since.
     */
    @DELETE
    @Path("{pack}")
    @RolesAllowed(ANALYST)
    @Operation(summary = "Take a pack out of a draft", description = "Its rows, sentences and files go.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = RuleSetVersion.class)))
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "422", description = "Somebody has changed a piece of it; `errors` names the places")
    public RuleSetVersion remove(
            @PathParam("name") String name, @PathParam("version") int version, @PathParam("pack") String pack) {
        return packs.remove(name, version, pack);
    }
}
