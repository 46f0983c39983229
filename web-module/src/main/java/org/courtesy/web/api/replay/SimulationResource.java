package org.courtesy.web.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.UUID;
import org.courtesy.job.JobView;
import org.courtesy.replay.DifferenceDetail;
import org.courtesy.replay.ReplayDifference;
import org.courtesy.replay.ReplayService;
import org.courtesy.replay.RuleImpact;
import org.courtesy.report.ReportCsv;
import org.courtesy.report.Sheet;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.job.JobAnswers;
import org.courtesy.web.http.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The latest replay of a version over the stored decisions. Roles: ANALYST sees pseudonyms of customers, APPROVER their
 * numbers.
 */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
@Translated
public class SimulationResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final ReplayService replays;
    private final LiveRules rules;

    @Inject
    public SimulationResource(ReplayService replays, LiveRules rules) {
        this.replays = replays;
        this.rules = rules;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public SimulationResource() {
        this(null, null);
    }

    /**
     * Tries the version, as its files are now, on the stored decisions.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 if tables cannot be read.
     */
    @POST
    @Path("simulation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Try a version on the history",
            description =
                    "Runs as a job: each stored decision is judged again from its stored inputs by `base` (absent: "
                            + "the live version) and by this version, forward per customer, so that contacts which this version "
                            + "would not make free budgets and rests later. Outcomes are estimates.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "Address of the report"),
            content = @Content(schema = @Schema(implementation = Simulation.class)))
    @APIResponse(responseCode = "409", description = "The tables of a version cannot be read")
    public Response start(
            @PathParam("name") String name,
            @PathParam("version") int version,
            SimulationRequest request,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context UriInfo uri) {
        UUID job = replays.start(name, version, request.base(), request.filter());
        return Response.accepted(answer(job, language, uri))
                .location(uri.getRequestUri())
                .build();
    }

    /**
     * The latest replay of the version.
     *
     * <p>Errors: 404 if it was never tried.
     */
    @GET
    @Path("simulation")
    @Operation(summary = "Read what a version would change", description = "While the replay runs: so far.")
    public Simulation read(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            @Context UriInfo uri) {
        return answer(replays.latest(name, version), language, uri);
    }

    private Simulation answer(UUID job, String language, UriInfo uri) {
        return Simulation.of(replays.view(job), rules.texts(), Languages.best(language), uri);
    }

    /** Stops the latest replay after its present page; what it has found stays. Errors: 404. */
    @DELETE
    @Path("simulation")
    @Operation(summary = "Stop a replay", description = "After its present page; what it has found stays.")
    public JobView stop(@PathParam("name") String name, @PathParam("version") int version, @Context UriInfo uri) {
        return JobAnswers.of(replays.stop(replays.latest(name, version)), uri);
    }

    /** Pauses the latest replay after its present page. Errors: 404. */
    @POST
    @Path("simulation/pause")
    @Operation(summary = "Pause a replay")
    public JobView pause(@PathParam("name") String name, @PathParam("version") int version, @Context UriInfo uri) {
        return JobAnswers.of(replays.pause(replays.latest(name, version)), uri);
    }

    /** Lets the latest replay go on. Errors: 404. */
    @POST
    @Path("simulation/resume")
    @Operation(summary = "Let a paused replay go on")
    public JobView resume(@PathParam("name") String name, @PathParam("version") int version, @Context UriInfo uri) {
        return JobAnswers.of(replays.resume(replays.latest(name, version)), uri);
    }

    /**
     * Rules and rows that differ, and which other rules have to do with them.
     *
     * <p>Errors: 404, 409 if the draft has been edited since.
     */
    @GET
    @Path("simulation/impact")
    @Operation(summary = "Read which rules differ, and which others touch the same")
    @APIResponse(responseCode = "409", description = "The draft has been edited since the replay")
    public RuleImpact impact(@PathParam("name") String name, @PathParam("version") int version) {
        return replays.impact(replays.latest(name, version));
    }

    /**
     * Single differences, in the order in which they were found.
     *
     * <p>Errors: 400 for a bad filter, cursor or limit, 404.
     */
    @GET
    @Path("simulation/differences")
    @Operation(
            summary = "List single differences",
            description = "Of each kind and code the first 500 are kept; the report counts all of them.")
    public Page<ReplayDifference> differences(
            @PathParam("name") String name, @PathParam("version") int version, @BeanParam DifferenceQuery query) {
        return replays.differences(replays.latest(name, version), query.filter(), query.cursor(), query.limit());
    }

    /**
     * The decision of a difference, judged once more by both.
     *
     * <p>Errors: 404, 409 if the draft has been edited since.
     */
    @GET
    @Path("simulation/differences/{id}")
    @Operation(summary = "Read a decision side by side, as both versions make it")
    @APIResponse(responseCode = "409", description = "The draft has been edited since the replay")
    public DifferenceDetail difference(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @PathParam("id") String id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        DifferenceDetail detail = replays.difference(replays.latest(name, version), id);
        return new DifferenceDetail(
                detail.difference(),
                detail.changes(),
                rules.texts().translate(detail.base(), Languages.best(language)),
                rules.texts().translate(detail.candidate(), Languages.best(language)));
    }

    /** All differences that were kept, as a table. Errors: 404. */
    @GET
    @Path("simulation.csv")
    @Produces(CSV)
    @Operation(summary = "Read the differences as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A line per difference",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response csv(@PathParam("name") String name, @PathParam("version") int version) {
        Sheet sheet = replays.csv(replays.latest(name, version));
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            ReportCsv.write(sheet, writer);
            writer.flush();
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"simulation-" + version + ".csv\"")
                .build();
    }
}
