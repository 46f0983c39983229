package org.courtesy.web.api.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.shared.Checks;
import org.courtesy.touchpoint.DeliveryReport;
import org.courtesy.touchpoint.ReportedDelivery;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What channel gateways say became of messages. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("touchpoints")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Touchpoints")
public class TouchpointDeliveryResource {

    private static final String WHAT_FOLLOWS = "`FAILED` (a full mailbox, nobody at home) and `UNDELIVERABLE` (no such "
            + "address) free the slot: the touchpoint is `UNDELIVERED` and counts against no cap. `UNDELIVERABLE` also loses "
            + "the address; when the customer has no other one on that channel, contact on it is refused with "
            + "`NOT_REACHABLE` until `PUT /customers/{number}` brings another one. `DELAYED` is only noted; `DELIVERED` makes "
            + "a planned contact one that took place, and takes back an earlier failure. The customer is judged anew in the "
            + "same transaction. Of several reports the latest by `at` stands; a repetition changes nothing.";

    private final TouchpointService touchpoints;

    @Inject
    public TouchpointDeliveryResource(TouchpointService touchpoints) {
        this.touchpoints = touchpoints;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TouchpointDeliveryResource() {
        this(null);
    }

    /**
     * Reports on a message by Courtesy's id.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 when it is no message of ours.
     */
    @POST
    @Path("{id}/delivery")
    @Operation(summary = "Report what became of a message", description = WHAT_FOLLOWS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryReport.class),
                            examples = @ExampleObject(name = "bounce", ref = Examples.DELIVERY)))
    @APIResponse(responseCode = "409", description = "It is inbound, cancelled or a matter, and no message of ours")
    public ReportedDelivery report(@PathParam("id") String id, DeliveryReport report) {
        return touchpoints.delivered(id, report);
    }

    /**
     * Reports on a message by its source and id.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 when it is no message of ours.
     */
    @POST
    @Path("delivery")
    @Operation(
            summary = "Report what became of a message, by its source and id",
            description = "For gateways that know the id under which the message was recorded. " + WHAT_FOLLOWS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourcedReport.class)))
    @APIResponse(responseCode = "404", description = "No touchpoint was recorded so")
    @APIResponse(responseCode = "409", description = "It is inbound, cancelled or a matter, and no message of ours")
    public ReportedDelivery reportBySource(SourcedReport report) {
        new Checks()
                .required("source", report.source())
                .required("id", report.id())
                .required("state", report.state())
                .done();
        return touchpoints.delivered(report.source(), report.id(), report.report());
    }
}
