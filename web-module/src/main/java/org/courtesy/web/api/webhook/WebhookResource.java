package org.courtesy.web.api.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.openapi.Examples;
import org.courtesy.webhook.Delivery;
import org.courtesy.webhook.DeliveryService;
import org.courtesy.webhook.Webhook;
import org.courtesy.webhook.WebhookContent;
import org.courtesy.webhook.WebhookSecret;
import org.courtesy.webhook.WebhookService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One endpoint: what it is, its secret, and sending something to it. Role: ADMIN. */
@Path("webhooks/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Webhooks")
public class WebhookResource {

    private final WebhookService webhooks;
    private final DeliveryService deliveries;

    @Inject
    public WebhookResource(WebhookService webhooks, DeliveryService deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public WebhookResource() {
        this(null, null);
    }

    /**
     * An endpoint, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Operation(summary = "Read an endpoint", description = "With what waits and what failed; its secret is not told.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint",
            headers = @Header(name = "ETag", description = "Version, for If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response read(@PathParam("id") String id, @Context Request request) {
        Webhook webhook = webhooks.get(id);
        return ETags.read(request, ETags.of(webhook.version()), () -> withVersion(Response.ok(), webhook));
    }

    /**
     * Replaces what an endpoint is.
     *
     * <p>Errors: 400 with every wrong field, 404, 412 when the version is outdated, 428 when none is named.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change an endpoint",
            description =
                    "Needs `If-Match` with the `ETag` read before. `enabled: false` pauses it: nothing new is noted "
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
    @Operation(
            summary = "Remove an endpoint",
            description =
                    "With its log and everything that waits for it, whatever version it has; with `If-Match` only "
                            + "that one.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "The version named is outdated")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        webhooks.remove(id, ifMatch == null ? null : demanded(id, ifMatch));
        return Response.noContent().build();
    }

    /**
     * Gives an endpoint another secret, told this once. For a while deliveries are signed with both.
     *
     * <p>Errors: 404.
     */
    @POST
    @Path("secret")
    @Operation(
            summary = "Give an endpoint another secret",
            description =
                    "Only this answer tells it. Until `formerSecretUntil` the header `webhook-signature` holds two "
                            + "signatures, the second one with the secret before; then that is worth nothing.")
    public WebhookSecret rotate(@PathParam("id") String id) {
        return webhooks.rotate(id);
    }

    /**
     * Sends an event to this endpoint alone, whatever it listens to.
     *
     * <p>Errors: 404, 409 while it is paused.
     */
    @POST
    @Path("test")
    @Operation(
            summary = "Send a test event",
            description =
                    "Of the type `org.courtesy.webhook.test.v1`, to this endpoint alone. It is sent within seconds; "
                            + "the delivery tells how it went.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "409", description = "The endpoint is paused")
    public Response test(@PathParam("id") String id) {
        return Response.status(Status.ACCEPTED).entity(deliveries.test(id)).build();
    }

    /**
     * Sends the dead letters again that were noted since an instant.
     *
     * <p>Errors: 400 without an instant, 404.
     */
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send dead letters again", description = "All that were noted since an instant.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "They will be sent",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    public Response replayAll(@PathParam("id") String id, ReplayRequest request) {
        return Response.status(Status.ACCEPTED)
                .entity(new Replayed(deliveries.replayAll(id, request.since())))
                .build();
    }

    private long demanded(String id, String ifMatch) {
        return ETags.demanded(ifMatch, () -> webhooks.get(id).version());
    }

    private static Response withVersion(Response.ResponseBuilder answer, Webhook webhook) {
        return answer.tag(ETags.of(webhook.version())).entity(webhook).build();
    }
}
