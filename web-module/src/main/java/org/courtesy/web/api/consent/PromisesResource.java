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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.consent.ConsentService;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises made to a customer. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/promises")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class PromisesResource {

    private final ConsentService consents;

    @Inject
    public PromisesResource(ConsentService consents) {
        this.consents = consents;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public PromisesResource() {
        this(null);
    }

    /**
     * Every promise, the latest due first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "List the promises made to a customer, the latest due first")
    public Page<PromiseEntry> list(@PathParam("number") String number) {
        return new Page<>(consents.promises(number), null);
    }

    /**
     * Adds a promise; without an id it gets one.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 when the id is taken by another promise.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Add a promise", description = "Without `id` it gets one.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            headers = @Header(name = "Location", description = "Address under which it can be marked as kept"),
            content = @Content(schema = @Schema(implementation = PromiseEntry.class)))
    public Response add(@PathParam("number") String number, PromiseEntry promise, @Context UriInfo uri) {
        PromiseEntry added = consents.promise(number, promise);
        return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(added.id()))
                .entity(added)
                .build();
    }

    /**
     * Marks a promise as kept.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown customer or promise.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark a promise as kept", description = "Without `keptOn` it was kept today.")
    public PromiseEntry keep(@PathParam("number") String number, @PathParam("id") String id, PromiseKept kept) {
        return consents.keep(number, id, kept.keptOn());
    }
}
