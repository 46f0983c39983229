package org.courtesy.web.api.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.courtesy.event.EventService;
import org.courtesy.event.TakenEvent;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Touchpoints as CloudEvents, one by one and in batches. Described with {@link TouchpointsResource#record}, which has the same
 * address. Roles: AGENT, INTEGRATION, ADMIN.
 */
@Path("touchpoints")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Touchpoints")
public class TouchpointEventsResource {

    /** One event as one JSON object. */
    public static final String EVENT = "application/cloudevents+json";

    /** A list of such events. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private final EventService events;
    private final TouchpointAnswers answers;

    @Inject
    public TouchpointEventsResource(EventService events, TouchpointAnswers answers) {
        this.events = events;
        this.answers = answers;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TouchpointEventsResource() {
        this(null, null);
    }

    /**
     * Records the touchpoint of an event in structured mode.
     *
     * <p>Errors: as for a plain touchpoint, with the names that the fields have in the event.
     */
    @POST
    @Consumes(EVENT)
    @Translated
    @Idempotent
    @Operation(hidden = true)
    public Response take(byte[] event, @HeaderParam("Accept-Language") String language, @Context UriInfo uri) {
        return answers.of(events.take(event), language, uri);
    }

    /**
     * Records the touchpoints of a batch, each by itself: 200 with one result per event, whatever became of them.
     *
     * <p>Errors: 400 when it is no batch at all or has more than 500 events.
     */
    @POST
    @Consumes(BATCH)
    @Translated
    @Idempotent
    @Operation(hidden = true)
    public Response takeAll(
            byte[] batch, @QueryParam("deadLetters") String deadLetters, @Context HttpServletRequest request) {
        boolean keep = deadLetters == null || Parameters.flag("deadLetters", deadLetters);
        List<TakenEvent> taken = events.takeAll(batch, keep);
        List<EventResult> results = IntStream.range(0, taken.size())
                .mapToObj(position -> EventResult.of(position, taken.get(position), request))
                .toList();
        return Response.ok(new EventBatchAnswer(
                        count(results, result -> result.status() == Response.Status.CREATED.getStatusCode()),
                        count(results, result -> result.status() == Response.Status.OK.getStatusCode()),
                        count(results, result -> result.problem() != null),
                        results))
                .build();
    }

    private static int count(List<EventResult> results, Predicate<EventResult> which) {
        return (int) results.stream().filter(which).count();
    }
}
