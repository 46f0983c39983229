package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.rulebook.RuleSetGovernance;
import org.courtesy.rulebook.RuleSetVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The way of a version to live and back. A step that was taken already is answered as it was. Roles: ANALYST submits and
 * withdraws, APPROVER does the rest, and nobody judges an own change.
 */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPROVER)
@Tag(name = "Rules")
public class RuleSetStepsResource {

    private static final String STATE = "The version is in a state from which this step is not possible";
    private static final String OWN = "Of the wrong role, or an own change";

    private final RuleSetGovernance governance;

    @Inject
    public RuleSetStepsResource(RuleSetGovernance governance) {
        this.governance = governance;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RuleSetStepsResource() {
        this(null);
    }

    /**
     * Asks for approval.
     *
     * <p>Errors: 400 without {@code why}, 404, 409 unless the check and the scenarios of exactly these files came out well.
     */
    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ANALYST)
    @Operation(summary = "Submit a draft for approval")
    @APIResponse(responseCode = "409", description = "Check or scenarios of exactly these files have not come out well")
    public RuleSetVersion submit(
            @PathParam("name") String name, @PathParam("version") int version, SubmissionRequest body) {
        return governance.submit(name, version, body.why(), body.risk());
    }

    /**
     * Takes a submission back.
     *
     * <p>Errors: 404, 409 unless it is submitted.
     */
    @DELETE
    @Path("submission")
    @RolesAllowed(ANALYST)
    @Operation(summary = "Take a submission back")
    @APIResponse(responseCode = "409", description = STATE)
    public RuleSetVersion withdraw(@PathParam("name") String name, @PathParam("version") int version) {
        return governance.withdraw(name, version);
    }

    /**
     * Approves a submission.
     *
     * <p>Errors: 400 without a replay and without a reason for that, 403 {@code OWN_CHANGE}, 404, 409.
     */
    @POST
    @Path("approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve a submission",
            description = "Not by who wrote or submitted it. Without a replay of exactly these files, "
                    + "`reasonWithoutReplay` is required.")
    @APIResponse(responseCode = "403", description = OWN)
    @APIResponse(responseCode = "409", description = STATE)
    public RuleSetVersion approve(
            @PathParam("name") String name, @PathParam("version") int version, ApprovalRequest body) {
        return governance.approve(name, version, body.comment(), body.reasonWithoutReplay());
    }

    /**
     * Refuses a submission; it is a draft again.
     *
     * <p>Errors: 400 without a reason, 404, 409.
     */
    @POST
    @Path("rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse a submission", description = "It is a draft again; the reason is kept.")
    @APIResponse(responseCode = "409", description = STATE)
    public RuleSetVersion reject(
            @PathParam("name") String name, @PathParam("version") int version, ReasonRequest body) {
        return governance.reject(name, version, body.reason());
    }

    /**
     * Puts a version in force, at once or at an instant.
     *
     * <p>Errors: 400 for an emergency without a reason, 403 {@code OWN_CHANGE}, 404, 409, 422 if it cannot be built or
     * fails its trial; nothing has changed then.
     */
    @POST
    @Path("activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put an approved version in force",
            description = "At once, or `at` an instant. When this is answered, the server that answers decides by it;"
                    + " others follow within seconds. With `emergency` a checked draft goes live without approval; that is"
                    + " listed until a second person acknowledges it.")
    @APIResponse(responseCode = "403", description = OWN)
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "422", description = "It cannot be built or fails its trial; see `errors`")
    public RuleSetVersion activate(
            @PathParam("name") String name, @PathParam("version") int version, ActivationRequest body) {
        return body.emergency()
                ? governance.emergency(name, version, body.reason())
                : governance.activate(name, version, body.at());
    }

    /**
     * Takes a schedule back; the version is approved and waits.
     *
     * <p>Errors: 404, 409 unless it is approved or scheduled.
     */
    @DELETE
    @Path("activation")
    @Operation(summary = "Take a schedule back")
    @APIResponse(responseCode = "409", description = STATE)
    public RuleSetVersion unschedule(@PathParam("name") String name, @PathParam("version") int version) {
        return governance.unschedule(name, version);
    }

    /**
     * Notes that a second person has looked at an emergency.
     *
     * <p>Errors: 400 without a reason, 403 {@code OWN_CHANGE}, 404, 409 if there was none.
     */
    @POST
    @Path("acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledge an emergency", description = "Not by who put it in force.")
    @APIResponse(responseCode = "403", description = OWN)
    @APIResponse(responseCode = "409", description = STATE)
    public RuleSetVersion acknowledge(
            @PathParam("name") String name, @PathParam("version") int version, ReasonRequest body) {
        return governance.acknowledge(name, version, body.reason());
    }

    /**
     * Goes back at once. Of the live version the one it replaced decides again; of a retired one itself. One that was
     * rolled back already stays so.
     *
     * <p>Errors: 400 without a reason, 404, 409 if there is nothing to return to, 422 if it cannot be built any more.
     */
    @POST
    @Path("rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Roll back",
            description = "Asked of the live version, the one it replaced decides again; asked of a retired one, that "
                    + "one does. The answer is the version that decides now.")
    @APIResponse(responseCode = "409", description = "There is nothing to return to")
    @APIResponse(responseCode = "422", description = "It cannot be built any more; see `errors`")
    public RuleSetVersion rollBack(
            @PathParam("name") String name, @PathParam("version") int version, ReasonRequest body) {
        return governance.rollBack(name, version, body.reason());
    }
}
