package org.courtesy.web.api.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Idempotent;
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
     * Makes an endpoint. The secret in the answer is told this once.
     *
     * <p>Errors: 400 with every wrong field.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make an endpoint",
            description =
                    "From now on it is posted every event of its `types`, signed with the secret that only this answer "
                            + "tells. `https` only, and no address of a private network, unless whoever runs the server has "
                            + "allowed that network. Types: `org.courtesy.` and `decision.made.v1`, `decision.swept.v1`, "
                            + "`touchpoint.recorded.v1`, `touchpoint.delivery.v1`, `action.outcome.v1`, "
                            + "`action.reopened.v1`, `consent.changed.v1`, `address.undeliverable.v1`, `customer.merged.v1`, "
                            + "`customer.restriction.v1`, `customer.erased.v1`, `rules.activated.v1`, `rules.rolled_back.v1`.")
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
}
