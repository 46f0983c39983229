package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.courtesy.privacy.retention.RetentionKind;
import org.courtesy.privacy.retention.RetentionRule;
import org.courtesy.privacy.retention.RetentionRun;
import org.courtesy.privacy.retention.RetentionService;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long data are kept, and what was cleared away. Roles: PRIVACY, ADMIN reads. */
@Path("retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, ADMIN})
@Tag(name = "Privacy")
public class RetentionResource {

    private static final int RUNS = 30;

    private final RetentionService retention;

    @Inject
    public RetentionResource(RetentionService retention) {
        this.retention = retention;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RetentionResource() {
        this(null);
    }

    /**
     * The periods and the latest reports.
     *
     * @param rules every kind of data
     * @param items the latest runs first
     */
    public record Retention(List<RetentionRule> rules, List<RetentionRun> items) {}

    /**
     * A period.
     *
     * @param months 1..600, null: until somebody decides
     */
    public record Period(Integer months) {}

    /** The periods and the latest reports. */
    @GET
    @Operation(
            summary = "Read how long data are kept",
            description = "Every kind of data with its period in months, and what the latest runs cleared away.")
    public Retention read() {
        return new Retention(retention.rules(), retention.runs(RUNS));
    }

    /**
     * Decides on a period.
     *
     * <p>Errors: 400 for a period out of range, 404 for a kind that is none.
     */
    @PUT
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PRIVACY)
    @Operation(
            summary = "Decide how long a kind of data is kept",
            description = "It holds from the next run on. Proofs of consents never go before the law lets them.")
    public RetentionRule decide(@PathParam("kind") String kind, Period period) {
        RetentionKind meant = Arrays.stream(RetentionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("RETENTION_KIND", kind));
        return retention.decide(meant, period.months());
    }

    /** Has cleared away now what is over. */
    @POST
    @Path("runs")
    @RolesAllowed(PRIVACY)
    @Idempotent
    @Operation(summary = "Clear away what is over", description = "In the background. The same happens every night.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = RetentionRun.class)))
    public Response run(@Context UriInfo uri) {
        RetentionRun run = retention.run();
        return Response.accepted(run)
                .location(uri.getBaseUriBuilder().path("jobs").path(run.id()).build())
                .build();
    }
}
