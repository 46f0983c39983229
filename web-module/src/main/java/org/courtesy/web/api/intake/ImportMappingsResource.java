package org.courtesy.web.api.intake;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.intake.MappingInfo;
import org.courtesy.intake.MappingService;
import org.courtesy.intake.NamedMapping;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.TaggedAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mappings of imports under names. Roles: INTEGRATION, ADMIN. */
@Path("imports/mappings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Bulk")
public class ImportMappingsResource {

    private final MappingService mappings;

    @Inject
    public ImportMappingsResource(MappingService mappings) {
        this.mappings = mappings;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ImportMappingsResource() {
        this(null);
    }

    /** All there are, the shipped ones first. */
    @GET
    @Operation(summary = "List the mappings of imports", description = "Shipped ones first; they cannot be changed.")
    public Page<MappingInfo> list() {
        return new Page<>(mappings.list(), null);
    }

    /**
     * A mapping, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{name}")
    @Operation(summary = "Read a mapping of imports")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", description = "For If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = NamedMapping.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    public Response read(@PathParam("name") String name, @Context Request request) {
        return TaggedAnswers.read(mappings.get(name), request);
    }

    /**
     * Creates or replaces a mapping. Creating needs no precondition; replacing needs {@code If-Match} with the tag read before.
     * {@code If-None-Match: *} creates only.
     *
     * <p>Errors: 400 with all that is wrong with name or mapping, 409 when it is shipped, 412 when it was changed meanwhile, 428
     * when it exists and no tag is named.
     */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create or replace a mapping of imports",
            description =
                    "Small letters, digits and hyphens make a name. Creating needs no precondition; replacing needs"
                            + " `If-Match` with the `ETag` read before. `If-None-Match: *` creates only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedMapping.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag", description = "The new tag"),
            content = @Content(schema = @Schema(implementation = NamedMapping.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {@Header(name = "ETag", description = "The tag"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = NamedMapping.class)))
    @APIResponse(responseCode = "409", description = "It comes with the product")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile, or If-None-Match and it exists")
    @APIResponse(responseCode = "428", description = "It exists and no tag is named")
    public Response store(
            @PathParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            NamedMapping body,
            @Context UriInfo uri) {
        return TaggedAnswers.stored(
                ifMatch, ifNoneMatch, () -> mappings.get(name), expected -> mappings.put(name, body, expected), uri);
    }

    /**
     * Removes a mapping. Imports that were asked for go on with it as it was.
     *
     * <p>Errors: 404, 409 when it is shipped, 412, 428.
     */
    @DELETE
    @Path("{name}")
    @Operation(
            summary = "Remove a mapping of imports",
            description = "Needs `If-Match` with the `ETag` read before. Imports that were asked for go on with it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "It comes with the product")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "No tag is named")
    public Response delete(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        mappings.delete(name, TaggedAnswers.expected(ifMatch, () -> mappings.get(name)));
        return Response.noContent().build();
    }
}
