package org.courtesy.web.api.message;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import org.courtesy.audience.Audience;
import org.courtesy.message.MessageChange;
import org.courtesy.message.MessageContent;
import org.courtesy.message.MessageService;
import org.courtesy.message.MessageState;
import org.courtesy.message.StoredMessage;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Current messages: press, campaigns, price rounds, outages. Roles: AGENT, APPROVER, ADMIN and INTEGRATION read; all of them
 * but AGENT write.
 */
@Path("messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, APPROVER, ADMIN, INTEGRATION})
@Tag(name = "Messages")
public class MessagesResource {

    private final MessageService messages;

    @Inject
    public MessagesResource(MessageService messages) {
        this.messages = messages;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public MessagesResource() {
        this(null);
    }

    /**
     * Messages, those that begin last first.
     *
     * <p>Errors: 400 for an unknown state, a bad cursor or limit.
     */
    @GET
    @Operation(summary = "List messages, those that begin last first")
    public Page<StoredMessage> list(
            @QueryParam("state")
                    @Parameter(
                            description = "`NOW`, `PLANNED`, `PAST` or `WITHDRAWN`; absent: all",
                            schema = @Schema(implementation = MessageState.class))
                    String state,
            @BeanParam Paging paging) {
        MessageState wanted = state == null ? null : Parameters.code("state", state, MessageState.class);
        return messages.list(wanted, paging.cursor(), paging.limit());
    }

    /**
     * A message, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a message")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            headers = @Header(name = "ETag", description = "Version, for If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = StoredMessage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response read(@PathParam("id") String id, @Context Request request) {
        StoredMessage message = messages.get(id);
        return ETags.read(request, ETags.of(message.version()), () -> withVersion(Response.ok(), message));
    }

    /**
     * Who did what to a message and what it said from then on, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read the history of a message, the latest step first")
    public Page<MessageChange> history(@PathParam("id") String id) {
        return new Page<>(messages.history(id), null);
    }

    /**
     * Makes a message.
     *
     * <p>Errors: 400 with every wrong field.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Idempotent
    @Operation(
            summary = "Make a message",
            description =
                    "`texts` in one language at least; who reads another one gets the first of English, German and "
                            + "Danish that is there. Without `from` it is said from now on, without `to` until it is withdrawn, "
                            + "without `audience` to everybody. No advertising: said in a service call it would make it one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = {@Header(name = "ETag", description = "The version"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = StoredMessage.class)))
    public Response create(MessageContent content, @Context UriInfo uri) {
        StoredMessage message = messages.create(content);
        return withVersion(
                Response.created(uri.getAbsolutePathBuilder().path("{id}").build(message.id())), message);
    }

    /**
     * How many customers an audience holds.
     *
     * <p>Errors: 400 with every wrong field.
     */
    @POST
    @Path("reach")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(summary = "Count the customers of an audience", description = "Nothing is stored.")
    public Reach reach(Audience audience) {
        return new Reach(messages.reach(audience));
    }

    /**
     * Replaces what a message says.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 when it was withdrawn, 412 when the version is outdated, 428 when none
     * is named.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(summary = "Change a message", description = "Needs `If-Match` with the `ETag` read before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "The new version"),
            content = @Content(schema = @Schema(implementation = StoredMessage.class)))
    @APIResponse(responseCode = "409", description = "It was withdrawn")
    @APIResponse(responseCode = "412", description = "The version is outdated")
    @APIResponse(responseCode = "428", description = "No version is named")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, MessageContent content) {
        if (ifMatch == null) {
            messages.get(id);
            throw new PreconditionRequiredException("MESSAGE", id);
        }
        return withVersion(Response.ok(), messages.change(id, content, demanded(id, ifMatch)));
    }

    /**
     * Takes a message back at once. It stays readable, and so does its history.
     *
     * <p>Errors: 404, 412 when a version is named that is outdated.
     */
    @DELETE
    @Path("{id}")
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(
            summary = "Withdraw a message",
            description =
                    "At once, whatever version it has; with `If-Match` only that one. It stays readable, and so does "
                            + "its history.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "412", description = "The version named is outdated")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        messages.withdraw(id, ifMatch == null ? null : demanded(id, ifMatch));
        return Response.noContent().build();
    }

    private long demanded(String id, String ifMatch) {
        return ETags.demanded(ifMatch, () -> messages.get(id).version());
    }

    private static Response withVersion(Response.ResponseBuilder answer, StoredMessage message) {
        return answer.tag(ETags.of(message.version()))
                .lastModified(Date.from(message.changedAt().toInstant()))
                .entity(message)
                .build();
    }
}
