package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.consent.ConsentService;
import org.courtesy.fact.Objection;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Objections of a customer to advertising, Art. 21 GDPR. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/objections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class ObjectionsResource {

    private final ConsentService consents;

    @Inject
    public ObjectionsResource(ConsentService consents) {
        this.consents = consents;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ObjectionsResource() {
        this(null);
    }

    /**
     * Every objection, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "List the objections of a customer, the latest first")
    public Page<Objection> list(@PathParam("number") String number) {
        return new Page<>(consents.objections(number), null);
    }

    /**
     * Records an objection; it counts at once. Without a channel it concerns every channel and profiling as well.
     *
     * <p>Errors: 400 with every wrong field, 404.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Record an objection",
            description = "Counts at once. Without `channel` it concerns every channel and profiling for advertising; "
                    + "without `at` it is now.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Objection.class)))
    public Response object(@PathParam("number") String number, Objection objection) {
        return Response.status(Response.Status.CREATED)
                .entity(consents.object(number, objection))
                .build();
    }
}
