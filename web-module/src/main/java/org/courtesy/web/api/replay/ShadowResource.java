package org.courtesy.web.api.replay;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.replay.ShadowService;
import org.courtesy.replay.ShadowView;
import org.courtesy.shared.NotFoundException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The challenger of a rule set: a version that judges in shadow. Roles: ANALYST, APPROVER. */
@Path("rule-sets/{name}/shadow")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class ShadowResource {

    private final ShadowService shadows;

    @Inject
    public ShadowResource(ShadowService shadows) {
        this.shadows = shadows;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ShadowResource() {
        this(null);
    }

    /**
     * Names a challenger, in place of the one before.
     *
     * <p>Errors: 400 for a share that is none, 404, 409 if its tables cannot be read.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a version judge in shadow",
            description = "A minute after a decision was stored, the challenger judges a share of them from the stored "
                    + "inputs. It never touches an answer.")
    public ShadowView challenge(@PathParam("name") String name, ShadowRequest request) {
        return shadows.challenge(name, request.version(), request.share());
    }

    /** The latest challenger and what it has found so far, running or ended. Errors: 404. */
    @GET
    @Operation(summary = "Read what the challenger would have decided")
    public ShadowView read(@PathParam("name") String name) {
        return shadows.latest(name).orElseThrow(() -> new NotFoundException("SHADOW", name));
    }

    /** Ends the challenger; what it has found stays. */
    @DELETE
    @Operation(summary = "End the challenger", description = "What it has found stays.")
    public void stop(@PathParam("name") String name) {
        shadows.stop(name);
    }
}
