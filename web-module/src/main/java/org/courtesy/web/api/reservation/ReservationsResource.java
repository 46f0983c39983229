package org.courtesy.web.api.reservation;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.courtesy.reservation.ConfirmContact;
import org.courtesy.reservation.Reservation;
import org.courtesy.reservation.ReservationService;
import org.courtesy.reservation.ReserveAnswer;
import org.courtesy.reservation.ReserveContact;
import org.courtesy.reservation.UsedReservation;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.courtesy.web.api.openapi.Examples;
import org.courtesy.web.api.problem.Problem.WrongField;
import org.courtesy.web.api.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Contact slots: asked of the gate and held, then confirmed or given back. A held contact counts against the caps of the
 * person, the household and the premise, so nobody else gets the last permitted one. Roles: AGENT, INTEGRATION, ADMIN.
 */
@Path("customers/{number}/reservations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Reservations")
public class ReservationsResource {

    private final ReservationService reservations;
    private final Wording wording;

    @Inject
    public ReservationsResource(ReservationService reservations, Wording wording) {
        this.reservations = reservations;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ReservationsResource() {
        this(null, null);
    }

    /**
     * Holds a contact, if the gate allows it at the time it is to take place. {@code source} and {@code id} identify it: a
     * repetition is answered by the first answer.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown customer; 409 {@code CONTACT_NOT_NOW} with the instant from
     * which it is allowed, {@code CONTACT_REFUSED} when an event is needed first, both with every refusal in {@code errors},
     * {@code RESERVATION_KEY_REUSED} when source and id were used for another contact; 503 while no rules are live.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Hold a contact",
            description =
                    "The gate is asked, and the contact counts for person, household and premise from now on. It is"
                            + " given back by itself unless it is confirmed before `until`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReserveContact.class),
                            examples = @ExampleObject(name = "letter", ref = Examples.RESERVATION)))
    @APIResponse(
            responseCode = "200",
            description = "Held before; the first answer again",
            content = @Content(schema = @Schema(implementation = Reservation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            headers = @Header(name = "Location", description = "Address of the reservation"),
            content = @Content(schema = @Schema(implementation = Reservation.class)))
    @APIResponse(
            responseCode = "409",
            description = "The gate refuses it, or source and id were used for another contact")
    public Response reserve(
            @PathParam("number") String number,
            ReserveContact command,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context UriInfo uri) {
        ReserveAnswer answer = reservations.reserve(number, command);
        if (answer instanceof ReserveAnswer.Refused refused) {
            List<WrongField> reasons = refused.refusals().stream()
                    .map(refusal -> new WrongField("", refusal.code(), wording.of(language, refusal)))
                    .toList();
            throw refused.from() == null
                    ? new RefusedException("CONTACT_REFUSED", reasons)
                    : new RefusedException("CONTACT_NOT_NOW", reasons, refused.from());
        }
        ReserveAnswer.Held held = (ReserveAnswer.Held) answer;
        URI location = uri.getAbsolutePathBuilder()
                .path("{reservation}")
                .build(held.reservation().reservation());
        Response.ResponseBuilder response =
                held.repeated() ? Response.ok().location(location) : Response.created(location);
        return response.entity(held.reservation()).build();
    }

    /**
     * The customer's reservations, the latest first, ended ones too.
     *
     * <p>Errors: 400 for a bad cursor or limit, 404.
     */
    @GET
    @Operation(summary = "List the reservations of a customer, the latest first")
    public Page<Reservation> list(@PathParam("number") String number, @BeanParam Paging paging) {
        return reservations.of(number, paging.cursor(), paging.limit());
    }

    /**
     * One reservation.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a reservation")
    public Reservation read(@PathParam("number") String number, @PathParam("id") String id) {
        return reservations.get(number, id);
    }

    /**
     * Says that the contact took place: it is recorded as a touchpoint under the source and id of the reservation, and the
     * customer is judged anew, in one transaction. Once more gives the same answer.
     *
     * <p>Errors: 400 with every wrong field, 404; 409 {@code RESERVATION_ENDED} when it was given back or has run out,
     * {@code TOUCHPOINT_KEY_REUSED} when it was confirmed otherwise; 503 while no rules are live.
     */
    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Translated
    @Operation(
            summary = "Say that the contact took place",
            description = "It is recorded as a touchpoint under the same source and id, with its decision.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConfirmContact.class)))
    @APIResponse(responseCode = "409", description = "It is not held any more, or was confirmed otherwise")
    public UsedReservation confirm(
            @PathParam("number") String number,
            @PathParam("id") String id,
            ConfirmContact said,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        UsedReservation used = reservations.confirm(number, id, said);
        return new UsedReservation(used.reservation(), wording.in(language, used.assessment()));
    }

    /**
     * Gives the contact back; once more changes nothing.
     *
     * <p>Errors: 404, 409 {@code RESERVATION_ENDED} when the contact took place.
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Give the contact back")
    @APIResponse(responseCode = "204", description = "It is free again, or was before")
    @APIResponse(responseCode = "409", description = "The contact took place")
    public void release(@PathParam("number") String number, @PathParam("id") String id) {
        reservations.release(number, id);
    }
}
