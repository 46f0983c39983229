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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.courtesy.event.CloudEventReader;
import org.courtesy.event.EventService;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.api.http.CloudEventHeaders;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.openapi.Examples;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    private final EventService events;
    private final TouchpointAnswers answers;

    @Inject
    public TouchpointsResource(TouchpointService touchpoints, EventService events, TouchpointAnswers answers) {
        this.touchpoints = touchpoints;
        this.events = events;
        this.answers = answers;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TouchpointsResource() {
        this(null, null, null);
    }

    /**
     * Records a touchpoint and judges the customer's case with it, both or neither. {@code source} and {@code id}
     * identify it: a repetition is answered by the first answer. With the headers of a CloudEvent in binary mode these are
     * its source and id.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown customer, 409 when source and id were used for another
     * touchpoint or the idempotency key for another request, 503 while no rules are live.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Translated
    @Idempotent
    @Mapped
    @Operation(
            summary = "Record a touchpoint and get the decision",
            description = "Touchpoint and decision are stored in one transaction. `source` and `id` identify the"
                    + " touchpoint: a repetition is answered by 200 and the first answer. One that comes late is judged as"
                    + " of its own time, and the decision that stands is made anew.\n\n"
                    + "Also as CloudEvents 1.0 whose `data` is the body of a touchpoint: structured, as a batch of up to"
                    + " 500, or binary with `ce-...` headers and `application/json`. The event's `source` and `id` are"
                    + " those of the touchpoint, its `time` is the default of `at`.\n\n"
                    + "The events of a batch are taken one by one in the order of their times, and the answer is 200 with"
                    + " one result per event and the status it would have got alone. What is wrong in itself is kept as a"
                    + " dead letter, named in its result; a result with 503 is not, send that event again.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecordTouchpoint.class),
                        examples = @ExampleObject(name = "call", ref = Examples.TOUCHPOINT)),
                @Content(
                        mediaType = TouchpointEventsResource.EVENT,
                        schema = @Schema(implementation = EventBody.class),
                        examples = @ExampleObject(name = "event", ref = Examples.EVENT)),
                @Content(
                        mediaType = TouchpointEventsResource.BATCH,
                        schema = @Schema(implementation = EventBody[].class),
                        examples = @ExampleObject(name = "batch", ref = Examples.EVENT_BATCH))
            })
    @APIResponse(
            responseCode = "200",
            description = "Recorded before, the first answer again; or the results of a batch",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {TouchpointDecision.class, EventBatchAnswer.class})))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location", description = "Address of the touchpoint"),
            content = @Content(schema = @Schema(implementation = TouchpointDecision.class)))
    @APIResponse(responseCode = "404", description = "There is no such customer")
    @APIResponse(
            responseCode = "409",
            description = "Source and id were used for another touchpoint, or the idempotency key for another request")
    @Parameter(
            name = "deadLetters",
            in = ParameterIn.QUERY,
            description = "For batches: `false` keeps no dead letters",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    public Response record(
            RecordTouchpoint command,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Map<String, String> attributes = CloudEventHeaders.of(headers.getRequestHeaders());
        return answers.of(
                attributes.isEmpty()
                        ? touchpoints.record(command)
                        : events.take(CloudEventReader.read(attributes, command)),
                language,
                uri);
    }

    /**
     * Records a touchpoint in the place of another one of the same customer. That one stays readable and no longer counts.
     *
     * <p>Errors: 400 with every wrong field, also when it is of another customer; 404; 409 when it was corrected before, or
     * source and id or the idempotency key were used for something else; 503 while no rules are live.
     */
    @POST
    @Path("{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Translated
    @Idempotent
    @Operation(
            summary = "Correct a touchpoint",
            description =
                    "The body is the touchpoint as it should have been, whole, with a `source` and `id` of its own:"
                            + " they make the correction happen once. The corrected one stays readable with the status"
                            + " `CANCELLED` and names its correction; the offer that was declined in it and the complaint"
                            + " that it closed are undone, and the customer is judged anew in the same transaction. One"
                            + " that did not take place at all is corrected with the status `CANCELLED`. A correction is"
                            + " itself corrected, not what it corrects.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordTouchpoint.class),
                            examples = @ExampleObject(name = "correction", ref = Examples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected before; the first answer again",
            content = @Content(schema = @Schema(implementation = TouchpointDecision.class)))
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            headers = @Header(name = "Location", description = "Address of the correction"),
            content = @Content(schema = @Schema(implementation = TouchpointDecision.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was corrected before, or source and id were used for another touchpoint")
    public Response correct(
            @PathParam("id") String id,
            RecordTouchpoint command,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context UriInfo uri) {
        return answers.of(touchpoints.correct(id, command), language, uri);
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
