package org.courtesy.web.api.webhook;

import static org.courtesy.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.webhook.Delivery;
import org.courtesy.webhook.DeliveryService;
import org.courtesy.webhook.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the events for an endpoint, and sending them again. Role: ADMIN. */
@Path("webhooks/{id}/deliveries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Webhooks")
public class DeliveriesResource {

    private static final String EVENT = "application/cloudevents+json";

    private final DeliveryService deliveries;

    @Inject
    public DeliveriesResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public DeliveriesResource() {
        this(null);
    }

    /**
     * The log of an endpoint, the latest first.
     *
     * <p>Errors: 400 for an unknown state, a bad cursor or limit; 404.
     */
    @GET
    @Operation(summary = "List the deliveries to an endpoint, the latest first")
    public Page<Delivery> list(
            @PathParam("id") String id,
            @QueryParam("state")
                    @Parameter(
                            description = "`WAITING`, `DELIVERED` or `FAILED`; absent: all",
                            schema = @Schema(implementation = DeliveryState.class))
                    String state,
            @BeanParam Paging paging) {
        DeliveryState wanted = state == null ? null : Parameters.code("state", state, DeliveryState.class);
        return deliveries.list(id, wanted, paging.cursor(), paging.limit());
    }

    /**
     * One delivery.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{delivery}")
    @Operation(summary = "Read a delivery")
    public Delivery read(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return deliveries.get(id, delivery);
    }

    /**
     * The event of a delivery, byte for byte as it is sent.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{delivery}/event")
    @Produces(EVENT)
    @Operation(summary = "Read the event of a delivery, byte for byte as it is sent")
    @APIResponse(responseCode = "200", description = "The CloudEvent", content = @Content(mediaType = EVENT))
    public String event(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return deliveries.body(id, delivery);
    }

    /**
     * Sends an event again, whether it has arrived or not; it keeps its id.
     *
     * <p>Errors: 404.
     */
    @POST
    @Path("{delivery}/replay")
    @Operation(
            summary = "Send an event again",
            description = "Whether it has arrived or not. It keeps its id, by which the receiver knows it.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response replay(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return Response.status(Status.ACCEPTED)
                .entity(deliveries.replay(id, delivery))
                .build();
    }
}
