package org.courtesy.web.api.audience;

import static org.courtesy.security.Roles.ADMIN;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.courtesy.audience.AudienceFile;
import org.courtesy.audience.AudienceMember;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.audience.AudienceService;
import org.courtesy.audience.MemberState;
import org.courtesy.job.JobView;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.job.JobAnswers;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may get what on which channel on which day. Roles: INTEGRATION, APPROVER, ADMIN. */
@Path("audiences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({INTEGRATION, APPROVER, ADMIN})
@Tag(name = "Bulk")
public class AudiencesResource {

    private static final String STATES = "`PERMITTED`, `RESERVED`, `REFUSED`, `LEFT_OUT` or `CANDIDATE`; absent: all";
    private static final String WISH = """
            {"action": "NEWSLETTER", "channel": "EMAIL", "day": "2027-03-01",
             "whom": {"countries": ["DE"], "commodities": ["ELECTRICITY"]}, "limit": 5000, "reason": "Spring newsletter"}""";

    private final AudienceService audiences;

    @Inject
    public AudiencesResource(AudienceService audiences) {
        this.audiences = audiences;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public AudiencesResource() {
        this(null);
    }

    /**
     * Finds out, as a job, who may get an action on a channel on a day.
     *
     * <p>Errors: 400 with every wrong field, 503 while no rules are live.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Find an audience",
            description =
                    "Runs as a job. Everybody whom `whom` reaches is judged as of `day`; of those who may be contacted, "
                            + "`limit` and the day's capacity of the channel let in whose turn matters most. With `reserve` "
                            + "each contact is held, so that nothing else takes the last permitted one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AudienceRequest.class),
                            example = WISH))
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "Address of the audience"),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(AudienceRequest wish, @Context UriInfo uri) {
        JobView job = audiences.start(wish);
        return Response.accepted(JobAnswers.of(job, uri))
                .location(uri.getBaseUriBuilder().path("audiences/{id}").build(job.id()))
                .build();
    }

    /**
     * An audience with its progress: how many are in it, and the refusals by code.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "Read an audience and its progress",
            description =
                    "`summary` counts who is in it, the refused by the decisive code, those left out for want of room, "
                            + "and those whom the action does not concern on that day.")
    public JobView read(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(audiences.get(id), uri);
    }

    /**
     * Stops the search after its present page. Contacts that it holds stay held until their time.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Stop the search for an audience",
            description = "After its present page. Contacts that it holds stay held until their time.")
    public JobView stop(@PathParam("id") String id, @Context UriInfo uri) {
        return JobAnswers.of(audiences.stop(id), uri);
    }

    /**
     * Who is in it, in the order of their places, and who is not and why.
     *
     * <p>Errors: 400 for an unknown state, a bad cursor or limit, 404.
     */
    @GET
    @Path("{id}/members")
    @Translated
    @Operation(
            summary = "List the members of an audience",
            description = "Those in it in their order, then the others.")
    public Page<AudienceMember> members(
            @PathParam("id") String id,
            @QueryParam("state") @Parameter(description = STATES, schema = @Schema(implementation = MemberState.class))
                    String state,
            @BeanParam Paging paging,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return audiences.members(id, state(state), paging.cursor(), paging.limit(), Languages.best(language));
    }

    /**
     * All members as CSV.
     *
     * <p>Errors: 400 for an unknown state, 404.
     */
    @GET
    @Path("{id}/file")
    @Produces(SheetForm.CSV_TYPE)
    @Translated
    @Operation(summary = "Read the members of an audience as CSV")
    @APIResponse(
            responseCode = "200",
            description = "Customer, state, place, code, reason, first day and reservation of each member",
            content = @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(implementation = String.class)))
    public Response file(
            @PathParam("id") String id,
            @QueryParam("state") @Parameter(description = STATES, schema = @Schema(implementation = MemberState.class))
                    String state,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        MemberState wanted = state(state);
        Locale locale = Languages.best(language);
        audiences.get(id);
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new AudienceFile(audiences).write(id, wanted, locale, writer);
            writer.flush();
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"audience.csv\"")
                .build();
    }

    private static MemberState state(String code) {
        return code == null ? null : Parameters.code("state", code, MemberState.class);
    }
}
