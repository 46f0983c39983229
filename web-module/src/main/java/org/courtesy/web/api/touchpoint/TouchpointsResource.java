package org.courtesy.web.api.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Touchpoints: recorded once, each with its decision. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("touchpoints")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Touchpoints")
public class TouchpointsResource {

    private final TouchpointService touchpoints;
    private final Wording wording;

    @Inject
    public TouchpointsResource(TouchpointService touchpoints, Wording wording) {
        this.touchpoints = touchpoints;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TouchpointsResource() {
        this(null, null);
    }

    /**
     * Records a touchpoint and judges the customer's case with it, both or neither. {@code source} and {@code id}
     * identify it: a repetition is answered by the first answer.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown customer, 409 when source and id were used for another
     * touchpoint, 503 while no rules are live.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Translated
    @Operation(
            summary = "Record a touchpoint and get the decision",
            description = "Touchpoint and decision are stored in one transaction. `source` and `id` identify the "
                    + "touchpoint: a repetition is answered by 200 and the first answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordTouchpoint.class),
                            examples = @ExampleObject(name = "call", ref = Examples.TOUCHPOINT)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before; the first answer again",
            content = @Content(schema = @Schema(implementation = TouchpointDecision.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location", description = "Address of the touchpoint"),
            content = @Content(schema = @Schema(implementation = TouchpointDecision.class)))
    @APIResponse(responseCode = "409", description = "Source and id were used for another touchpoint")
    public Response record(
            RecordTouchpoint command,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context UriInfo uri) {
        RecordedTouchpoint recorded = touchpoints.record(command);
        TouchpointDecision answer =
                new TouchpointDecision(recorded.touchpoint(), wording.in(language, recorded.assessment()));
        URI location = uri.getAbsolutePathBuilder()
                .path("{touchpoint}")
                .build(recorded.touchpoint().touchpoint());
        Response.ResponseBuilder response =
                recorded.repeated() ? Response.ok().location(location) : Response.created(location);
        return response.entity(answer).build();
    }

    /**
     * The touchpoints of a customer, the latest first.
     *
     * <p>Errors: 400 without a customer or for a bad cursor or limit, 404 for an unknown customer.
     */
    @GET
    @Operation(summary = "List the touchpoints of a customer, the latest first")
    public Page<TouchpointView> timeline(
            @QueryParam("customer") @Parameter(required = true, description = "Number of the customer") String customer,
            @BeanParam Paging paging) {
        if (customer == null || customer.isBlank()) {
            throw Parameters.wrong("customer", InputProblem.MISSING);
        }
        return touchpoints.timeline(customer, paging.cursor(), paging.limit());
    }

    /**
     * One touchpoint.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a touchpoint")
    public TouchpointView read(@PathParam("id") String id) {
        return touchpoints.get(id);
    }
}
