package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.json.InputProblem;
import org.courtesy.json.Years;
import org.courtesy.privacy.CloseRequest;
import org.courtesy.privacy.ExtendRequest;
import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.PrivacyRequestService;
import org.courtesy.privacy.RequestFilter;
import org.courtesy.privacy.RequestKind;
import org.courtesy.privacy.RequestState;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of what data subjects ask for. Role: PRIVACY. */
@Path("privacy-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class PrivacyRequestsResource {

    private static final String CLOSED = "It was closed before";

    private final PrivacyRequestService requests;

    @Inject
    public PrivacyRequestsResource(PrivacyRequestService requests) {
        this.requests = requests;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public PrivacyRequestsResource() {
        this(null);
    }

    /**
     * Requests by the day on which they are due.
     *
     * <p>Errors: 400 for a bad parameter, cursor or limit.
     */
    @GET
    @Operation(summary = "List requests of data subjects, the next due first")
    public Page<PrivacyRequest> list(
            @QueryParam("state")
                    @Parameter(
                            description = "Once or several times; absent: all",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RequestState.class))
                    List<String> states,
            @QueryParam("kind") @Parameter(schema = @Schema(implementation = RequestKind.class)) String kind,
            @QueryParam("dueTo")
                    @Parameter(
                            description = "The last day on which they are due",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String dueTo,
            @BeanParam Paging paging) {
        RequestFilter filter = new RequestFilter(
                states.stream()
                        .map(state -> Parameters.code("state", state, RequestState.class))
                        .collect(Collectors.toSet()),
                kind == null || kind.isEmpty() ? null : Parameters.code("kind", kind, RequestKind.class),
                lastDay(dueTo));
        return requests.list(filter, paging.cursor(), paging.limit());
    }

    /** A day that a database knows. */
    private static LocalDate lastDay(String dueTo) {
        LocalDate day = Parameters.day("dueTo", dueTo);
        if (day != null && !Years.possible(day.getYear())) {
            throw Parameters.wrong("dueTo", InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST);
        }
        return day;
    }

    /**
     * One request.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a request of a data subject")
    public PrivacyRequest read(@PathParam("id") String id) {
        return requests.get(id);
    }

    /**
     * Takes two months more, once, if the person was told why within the first month.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code PRIVACY_REQUEST_EXTENDED}, {@code PRIVACY_REQUEST_CLOSED}.
     */
    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Take two months more for the answer",
            description =
                    "Once, with a `reason`, and only if the person was told within the first month (`toldOn`; absent: "
                            + "today). Art. 12 (3) GDPR.")
    @APIResponse(
            responseCode = "200",
            description = "Extended",
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    @APIResponse(responseCode = "409", description = "It was extended or closed before")
    public Response extend(@PathParam("id") String id, ExtendRequest wish) {
        return Response.ok(requests.extend(id, wish)).build();
    }

    /**
     * The person was answered.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code PRIVACY_REQUEST_CLOSED}.
     */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Close a request as answered", description = "Without `on` it was answered today.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    @APIResponse(responseCode = "409", description = CLOSED)
    public Response answer(@PathParam("id") String id, CloseRequest end) {
        return Response.ok(requests.answer(id, end)).build();
    }

    /**
     * The request is not complied with, and the person was told why.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code PRIVACY_REQUEST_CLOSED}.
     */
    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Close a request as refused",
            description = "`outcome` says why, as the person was told. Without `on` it was refused today.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    @APIResponse(responseCode = "409", description = CLOSED)
    public Response refuse(@PathParam("id") String id, CloseRequest end) {
        return Response.ok(requests.refuse(id, end)).build();
    }

    /**
     * The person took the request back.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code PRIVACY_REQUEST_CLOSED}.
     */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Close a request as withdrawn",
            description = "An objection that was recorded with it stays. Without `on` it was withdrawn today.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = PrivacyRequest.class)))
    @APIResponse(responseCode = "409", description = CLOSED)
    public Response withdraw(@PathParam("id") String id, CloseRequest end) {
        return Response.ok(requests.withdraw(id, end)).build();
    }
}
