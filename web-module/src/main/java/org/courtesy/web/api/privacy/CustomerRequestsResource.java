package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.PrivacyRequestService;
import org.courtesy.privacy.RecordRequest;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer has asked for about their own data. Role: PRIVACY; agents put requests down. */
@Path("customers/{number}/privacy-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class CustomerRequestsResource {

    private final PrivacyRequestService requests;

    @Inject
    public CustomerRequestsResource(PrivacyRequestService requests) {
        this.requests = requests;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomerRequestsResource() {
        this(null);
    }

    /**
     * Every request of a customer, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "List what a customer has asked for, the latest first")
    public Page<PrivacyRequest> list(@PathParam("number") String number) {
        return new Page<>(requests.of(number), null);
    }

    /**
     * Puts a request down. Advertising pauses at once; an objection counts at once.
     *
     * <p>Errors: 400 with every wrong field, 404.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({AGENT, PRIVACY})
    @Operation(
            summary = "Record a request of a data subject",
            description =
                    "Advertising pauses until it is closed. It is due on the same day of the month after `receivedOn`"
                            + " (absent: today). An `OBJECTION` is recorded among the objections at once, for"
                            + " `objectedChannel` or all.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordRequest.class),
                            examples = @ExampleObject(name = "access", ref = Examples.PRIVACY_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location", description = "Address of the request"),
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    public Response record(@PathParam("number") String number, RecordRequest wish, @Context UriInfo uri) {
        PrivacyRequest recorded = requests.record(number, wish);
        return Response.created(uri.getBaseUriBuilder()
                        .path(PrivacyRequestsResource.class)
                        .path("{id}")
                        .build(recorded.id()))
                .entity(recorded)
                .build();
    }
}
