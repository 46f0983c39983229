package org.courtesy.web.api.watch;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.courtesy.holdout.HoldoutReport;
import org.courtesy.holdout.HoldoutService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What rules are worth, by their control groups. Roles: ANALYST, APPROVER. */
@Path("rule-sets/{name}/holdouts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Watch")
public class HoldoutsResource {

    private final HoldoutService holdouts;

    @Inject
    public HoldoutsResource(HoldoutService holdouts) {
        this.holdouts = holdouts;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public HoldoutsResource() {
        this(null);
    }

    /**
     * All reports of a rule set.
     *
     * @param items in order of the rules' ids
     */
    public record Holdouts(List<HoldoutReport> items) {}

    /**
     * Every rule that has or had a control group.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "What are rules worth?",
            description = "Every rule with `@holdout`: the customers from whom its proposals were held back compared "
                    + "with those who were treated, 90 days later - who ended a contract, accepted something, "
                    + "complained. Differences are treated less control with a 95 % interval (Newcombe); below 100 "
                    + "observed customers on a side the verdict is `NOT_ENOUGH_DATA` with how many are missing.")
    public Holdouts read(@PathParam("name") String name) {
        return new Holdouts(holdouts.reports(name));
    }
}
