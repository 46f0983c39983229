package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.optin.IssuedOptIn;
import org.courtesy.optin.OptIn;
import org.courtesy.optin.OptInRequest;
import org.courtesy.optin.OptInService;
import org.courtesy.shared.Page;
import org.courtesy.web.http.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consents that customers confirm behind a link sent to their address (double opt-in). Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/opt-ins")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class OptInsResource {

    private static final String PAGE = "/confirm.xhtml";

    private final OptInService optIns;
    private final PublicAddress address;

    @Inject
    public OptInsResource(OptInService optIns, PublicAddress address) {
        this.optIns = optIns;
        this.address = address;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public OptInsResource() {
        this(null, null);
    }

    /**
     * What is to be confirmed, with the link, which is shown this once.
     *
     * @param url to be put into the message to the address
     */
    public record OptInAnswer(OptIn optIn, String url) {}

    /**
     * Makes a link by which the customer confirms.
     *
     * <p>Errors: 400 for an address or a channel that is not accepted, 404 for the customer or the text, 409 for a text that is
     * retired, a customer who was asked three times within 30 days without an answer, or who is not to be asked.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a consent confirmed (double opt-in)",
            description =
                    "Makes a link that shows the words and takes the yes; nothing stands in the ledger before. Send it "
                            + "to the address, once, in a message without advertising, and only after the customer asked for it. An "
                            + "e-mail that was confirmed proves `EMAIL`, `SMS` and `PUSH`, never `PHONE`. It is shown once.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = OptInAnswer.class)))
    public Response ask(
            @PathParam("number") String number, OptInRequest request, @Context HttpServletRequest exchange) {
        IssuedOptIn issued = optIns.ask(number, request);
        return Response.status(Response.Status.CREATED)
                .entity(new OptInAnswer(
                        issued.optIn(), address.of(exchange, PAGE, issued.link().token())))
                .build();
    }

    /**
     * What was to be confirmed, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "See which consents a customer was asked to confirm", description = "The latest first.")
    public Page<OptIn> list(@PathParam("number") String number) {
        return new Page<>(optIns.list(number), null);
    }
}
