package org.courtesy.web.api.watch;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.courtesy.shared.Cursor;
import org.courtesy.watch.SelfProofAlarm;
import org.courtesy.watch.SelfProofRun;
import org.courtesy.watch.SelfProofService;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs that stored decisions can be repeated. Roles: ANALYST, APPROVER, ADMIN. */
@Path("rule-sets/{name}/self-proof")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER, ADMIN})
@Tag(name = "Watch")
public class SelfProofResource {

    private static final int USUAL_RUNS = 30;

    private final SelfProofService proofs;

    @Inject
    public SelfProofResource(SelfProofService proofs) {
        this.proofs = proofs;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public SelfProofResource() {
        this(null);
    }

    /**
     * The latest proofs.
     *
     * @param alarm null while there is none
     * @param items the latest first
     */
    public record SelfProofs(SelfProofAlarm alarm, List<SelfProofRun> items) {}

    /**
     * What a person found out about differences.
     *
     * @param remark 1..2000 characters
     */
    public record Acknowledgement(String remark) {}

    /**
     * Has a sample of stored decisions made again.
     *
     * <p>Errors: 404.
     */
    @POST
    @Idempotent
    @Operation(
            summary = "Prove that stored decisions can be repeated",
            description = "Draws a sample over all versions and ages and makes each decision again from its stored "
                    + "inputs, rules and policy, in the background. The same happens every night.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = SelfProofRun.class)))
    public Response start(@PathParam("name") String name, @Context UriInfo uri) {
        SelfProofRun run = proofs.start(name);
        return Response.accepted(run).location(uri.getAbsolutePath()).build();
    }

    /**
     * The latest proofs, and whether there is an alarm.
     *
     * <p>Errors: 400 on a limit that is none, 404.
     */
    @GET
    @Operation(
            summary = "Read the latest proofs",
            description = "The latest first. Decisions whose rules do not run with this version of the product are "
                    + "counted as `notRunnable`, not as identical.")
    public SelfProofs read(
            @PathParam("name") String name,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "30"))
                    String limit) {
        List<SelfProofRun> runs = proofs.runs(name, Parameters.whole("limit", limit, USUAL_RUNS, Cursor.MAX_LIMIT));
        return new SelfProofs(proofs.alarm().orElse(null), runs);
    }

    /**
     * Takes note of the differences of a proof.
     *
     * <p>Errors: 400 without a remark, 404, 409 when there is nothing to take note of.
     */
    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN})
    @Operation(
            summary = "Take note of differences",
            description = "Ends the alarm of this proof, and with the last one that of `/courtesy/health`.")
    public SelfProofRun acknowledge(
            @PathParam("name") String name, @PathParam("id") String id, Acknowledgement acknowledgement) {
        return proofs.acknowledge(name, id, acknowledgement.remark());
    }
}
