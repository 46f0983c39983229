package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.rulebook.RulePack;
import org.courtesy.rulebook.RulePacks;
import org.courtesy.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packs that come with the product. Roles: ANALYST, APPROVER. */
@Path("rule-sets/{name}/packs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class OfferedPacksResource {

    private final RulePacks packs;

    @Inject
    public OfferedPacksResource(RulePacks packs) {
        this.packs = packs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public OfferedPacksResource() {
        this(null);
    }

    /**
     * The packs that can be put into a draft of the rule set.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "List the packs that come with the product")
    public Page<RulePack> list(@PathParam("name") String name) {
        return new Page<>(packs.offered(name), null);
    }

    /**
     * The zip of one, as a pattern for packs of one's own.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{pack}/archive")
    @Produces(RuleSetsResource.ZIP)
    @Operation(summary = "Read a pack that comes with the product as a zip")
    @APIResponse(
            responseCode = "200",
            description = "The zip",
            content =
                    @Content(
                            mediaType = RuleSetsResource.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response archive(@PathParam("name") String name, @PathParam("pack") String pack) {
        return Response.ok(packs.offeredZip(name, pack))
                .header("Content-Disposition", "attachment; filename=\"" + pack + ".zip\"")
                .build();
    }
}
