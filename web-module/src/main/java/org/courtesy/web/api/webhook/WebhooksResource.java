package org.courtesy.web.api.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.openapi.Examples;
import org.courtesy.webhook.CreatedWebhook;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookContent;
import org.courtesy.webhook.WebhookService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints that are told what happens, as Standard Webhooks describes it. Role: ADMIN. */
@Path("webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Webhooks")
public class WebhooksResource {

    private final WebhookService webhooks;

    @Inject
    public WebhooksResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public WebhooksResource() {
        this(null);
    }

    /**
     * The endpoints, the latest first.
     *
     * <p>Errors: 400 for a bad cursor or limit.
     */
    @GET
    @Operation(summary = "List endpoints, the latest first")
    public Page<Webhook> list(@BeanParam Paging paging) {
        return webhooks.list(paging.cursor(), paging.limit());
    }

    /**
     * An endpoint, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an endpoint", description = "With what waits and what failed; its secret is not told.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint",
            headers = @Header(name = "ETag", description = "Version, for If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response read(@PathParam("id") String id, @Context Request request) {
        Webhook webhook = webhooks.get(id);
        EntityTag version = ETags.of(webhook.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        return unchanged != null ? unchanged.build() : withVersion(Response.ok(), webhook);
    }

    /**
     * Makes an endpoint. The secret in the answer is told this once.
     *
     * <p>Errors: 400 with every wrong field.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an endpoint",
            description =
                    "From now on it is posted every event of its `types`, signed with the secret that only this answer "
                            + "tells. `https` only, and no address of a private network, unless whoever runs the server has "
                            + "allowed that network.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookContent.class),
                            examples = @ExampleObject(name = "endpoint", ref = Examples.WEBHOOK)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = {@Header(name = "ETag", description = "The version"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = CreatedWebhook.class)))
    public Response create(WebhookContent content, @Context UriInfo uri) {
        CreatedWebhook made = webhooks.create(content);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(made.webhook().id()))
                .tag(ETags.of(made.webhook().version()))
                .entity(made)
                .build();
    }

    /**
     * Replaces what an endpoint is.
     *
     * <p>Errors: 400 with every wrong field, 404, 412 when the version is outdated, 428 when none is named.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change an endpoint",
            description = "Needs `If-Match` with the `ETag` read before. `enabled: false` pauses it: nothing new is noted "
                    + "for it, and what waits goes on waiting; `true` has that sent at once, whoever paused it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookContent.class),
                            examples = @ExampleObject(name = "endpoint", ref = Examples.WEBHOOK)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "The new version"),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "412", description = "The version is outdated")
    @APIResponse(responseCode = "428", description = "No version is named")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, WebhookContent content) {
        if (ifMatch == null) {
            webhooks.get(id);
            throw new PreconditionRequiredException("WEBHOOK", id);
        }
        return withVersion(Response.ok(), webhooks.change(id, content, demanded(id, ifMatch)));
    }

    /**
     * Removes an endpoint with its log and everything that waits for it.
     *
     * <p>Errors: 404, 412 when a version is named that is outdated.
     */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove an endpoint",
            description = "With its log and everything that waits for it, whatever version it has; with `If-Match` only "
                    + "that one.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "The version named is outdated")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        webhooks.remove(id, ifMatch == null ? null : demanded(id, ifMatch));
        return Response.noContent().build();
    }

    private long demanded(String id, String ifMatch) {
        return ETags.demanded(ifMatch, () -> webhooks.get(id).version());
    }

    private static Response withVersion(Response.ResponseBuilder answer, Webhook webhook) {
        return answer.tag(ETags.of(webhook.version())).entity(webhook).build();
    }
}
