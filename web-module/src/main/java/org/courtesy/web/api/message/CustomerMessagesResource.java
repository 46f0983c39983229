package org.courtesy.web.api.message;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.message.MessagesOfCustomer;
import org.courtesy.message.StoredMessage;
import org.courtesy.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be said to a customer now. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Messages")
public class CustomerMessagesResource {

    private final MessagesOfCustomer messages;

    @Inject
    public CustomerMessagesResource(MessagesOfCustomer messages) {
        this.messages = messages;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomerMessagesResource() {
        this(null);
    }

    /**
     * The messages that are valid now and concern the customer, the most important first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "What is to be said to a customer now",
            description =
                    "The messages that are valid now and whose audience the customer fits, the most important first.")
    public Page<StoredMessage> list(@PathParam("number") String number) {
        return new Page<>(messages.of(number), null);
    }
}
