package org.courtesy.web.api.event;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.courtesy.event.DeadLetterService;
import org.courtesy.event.DeadLetterState;
import org.courtesy.event.Replayed;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that could not be taken. Roles: INTEGRATION, ADMIN. */
@Path("dead-letters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Events")
public class DeadLettersResource {

    private final DeadLetterService letters;

    @Inject
    public DeadLettersResource(DeadLetterService letters) {
        this.letters = letters;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public DeadLettersResource() {
        this(null);
    }

    /**
     * Dead letters without their texts, those that came last first.
     *
     * <p>Errors: 400 for an unknown state, a bad cursor or limit.
     */
    @GET
    @Translated
    @Operation(
            summary = "List events that could not be taken, those that came last first",
            description =
                    "Without the events themselves, which hold personal data. An event that comes several times is "
                            + "one entry with a number of attempts.")
    public Page<DeadLetterAnswer> list(
            @QueryParam("state")
                    @Parameter(
                            description = "`WAITING`, `REPLAYED` or `DISCARDED`; absent: all",
                            schema = @Schema(implementation = DeadLetterState.class))
                    String state,
            @BeanParam Paging paging,
            @Context HttpServletRequest request) {
        DeadLetterState wanted = state == null ? null : Parameters.code("state", state, DeadLetterState.class);
        return letters.list(wanted, paging.cursor(), paging.limit())
                .map(letter -> DeadLetterAnswer.of(letter, false, request));
    }

    /**
     * One of them, with the event as it was sent.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Translated
    @Operation(summary = "Read an event that could not be taken")
    public DeadLetterAnswer read(@PathParam("id") String id, @Context HttpServletRequest request) {
        return DeadLetterAnswer.of(letters.get(id), true, request);
    }

    /**
     * Tries an event again; its state says whether it was taken.
     *
     * <p>Errors: 404, 409 when it does not wait any more or was too long to be kept whole, 503 while nothing can be taken.
     */
    @POST
    @Path("{id}/replay")
    @Translated
    @Operation(
            summary = "Try an event again",
            description = "`REPLAYED`: it was taken now. `WAITING`: it was not, `problem` says why.")
    @APIResponse(responseCode = "200", description = "It was tried")
    @APIResponse(responseCode = "409", description = "It does not wait any more, or was too long to be kept whole")
    public DeadLetterAnswer replay(@PathParam("id") String id, @Context HttpServletRequest request) {
        return DeadLetterAnswer.of(letters.replay(id), true, request);
    }

    /**
     * Tries those that wait, in the order in which they came, at most a hundred.
     *
     * <p>Errors: 400 for an instant that is none, 503 while nothing can be taken.
     */
    @POST
    @Path("replay")
    @Operation(
            summary = "Try all events again",
            description =
                    "In the order in which they came, a hundred in one call. While `left` is not 0, call again with "
                            + "the same `since`: what was tried after it is left out.")
    @APIResponse(responseCode = "200", description = "What came of it")
    public Replayed replayAll(
            @QueryParam("since") @Parameter(description = "When the replay began; absent: now") String since) {
        OffsetDateTime begun = Parameters.instant("since", since);
        return letters.replayAll(begun == null ? null : begun.toInstant());
    }

    /**
     * Lets an event go: its text is removed, who did it and when is kept.
     *
     * <p>Errors: 404, 409 when it was taken.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Discard an event", description = "Its text is removed; who did it and when is kept.")
    @APIResponse(responseCode = "204", description = "Discarded, now or before")
    @APIResponse(responseCode = "409", description = "It was taken")
    public Response discard(@PathParam("id") String id) {
        letters.discard(id);
        return Response.noContent().build();
    }
}
