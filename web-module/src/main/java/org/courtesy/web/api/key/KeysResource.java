package org.courtesy.web.api.key;

import static org.courtesy.security.Roles.ADMIN;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.security.ApiKey;
import org.courtesy.security.CreateKey;
import org.courtesy.security.KeyService;
import org.courtesy.security.NewApiKey;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys: made, listed, given another secret, revoked. Role: ADMIN. */
@Path("keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Keys")
public class KeysResource {

    private static final String NEVER_STORED = "no-store";

    private final KeyService keys;

    @Inject
    public KeysResource(KeyService keys) {
        this.keys = keys;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public KeysResource() {
        this(null);
    }

    /**
     * The keys by name, ended ones too; never the secrets.
     *
     * <p>Errors: 400 for a bad cursor or limit.
     */
    @GET
    @Operation(summary = "List keys by name")
    public Page<ApiKey> list(@BeanParam Paging paging) {
        return keys.list(paging.cursor(), paging.limit());
    }

    /**
     * One key.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{name}")
    @Operation(summary = "Read a key, without its secret")
    public ApiKey read(@PathParam("name") String name) {
        return keys.get(name);
    }

    /**
     * Makes a key. The answer holds its secret, which is shown this once.
     *
     * <p>Errors: 400 with every wrong field; 409 {@code KEY_NAME_TAKEN}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key",
            description =
                    "`secret` goes into `Authorization: Bearer` and is shown this once. `scopes` narrow down what the role "
                            + "may: `customers:read`, `touchpoints:write` (which includes reading); the first word is that of the address.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreateKey.class),
                            examples = @ExampleObject(name = "telephony", ref = Examples.KEY)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = "Location", description = "Address of the key"),
            content = @Content(schema = @Schema(implementation = NewApiKey.class)))
    @APIResponse(responseCode = "409", description = "There is a key of that name")
    public Response create(CreateKey wish, @Context UriInfo uri) {
        NewApiKey made = keys.create(wish);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{name}")
                        .build(made.key().name()))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
                .entity(made)
                .build();
    }

    /**
     * Gives a key another secret; the one before is valid for some hours more, so that a system can be changed over.
     *
     * <p>Errors: 400 for other hours, 404, 409 {@code KEY_ENDED}.
     */
    @POST
    @Path("{name}/rotation")
    @Operation(summary = "Give a key another secret")
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown this once",
            content = @Content(schema = @Schema(implementation = NewApiKey.class)))
    @APIResponse(responseCode = "409", description = "The key lets nobody in any more")
    public Response rotate(
            @PathParam("name") String name,
            @QueryParam("overlapHours")
                    @Parameter(
                            description = "For how long the secret before is valid too; absent: 24",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "720"))
                    String overlapHours) {
        int hours = overlapHours != null && overlapHours.strip().equals("0")
                ? 0
                : Parameters.whole(
                        "overlapHours", overlapHours, KeyService.USUAL_OVERLAP_HOURS, KeyService.MOST_OVERLAP_HOURS);
        return Response.ok(keys.rotate(name, hours))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
                .build();
    }

    /**
     * Makes a key worthless; once more changes nothing. Its name stays taken, since it stands in the records.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{name}")
    @Operation(summary = "Revoke a key")
    @APIResponse(responseCode = "204", description = "It lets nobody in any more")
    public void revoke(@PathParam("name") String name) {
        keys.revoke(name);
    }
}
