package org.courtesy.web.api.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.webhook.WebhookSecret;
import org.courtesy.webhook.WebhookService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The secret of an endpoint. Role: ADMIN. */
@Path("webhooks/{id}/secret")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Webhooks")
public class WebhookSecretResource {

    private final WebhookService webhooks;

    @Inject
    public WebhookSecretResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public WebhookSecretResource() {
        this(null);
    }

    /**
     * Gives an endpoint another secret, told this once. For a while deliveries are signed with both.
     *
     * <p>Errors: 404.
     */
    @POST
    @Operation(
            summary = "Give an endpoint another secret",
            description = "Only this answer tells it. Until `formerSecretUntil` the header `webhook-signature` holds two "
                    + "signatures, the second one with the secret before; then that is worth nothing.")
    public WebhookSecret rotate(@PathParam("id") String id) {
        return webhooks.rotate(id);
    }
}
