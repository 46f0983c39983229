package org.courtesy.web.api.privacy;

import static org.courtesy.security.Roles.PRIVACY;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.privacy.Restrict;
import org.courtesy.privacy.Restriction;
import org.courtesy.privacy.RestrictionService;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the data of a customer may only be kept, Art. 18 GDPR. Role: PRIVACY. */
@Path("customers/{number}/restriction")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PRIVACY)
@Tag(name = "Privacy")
public class RestrictionResource {

    private final RestrictionService restrictions;

    @Inject
    public RestrictionResource(RestrictionService restrictions) {
        this.restrictions = restrictions;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RestrictionResource() {
        this(null);
    }

    /**
     * How it stands, and how it stood.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read whether the processing of a customer's data is restricted")
    public Restriction read(@PathParam("number") String number) {
        return restrictions.get(number);
    }

    /**
     * Restricts the processing at once: what is queued is closed, only statutory notices go out, nothing is scored.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 {@code CUSTOMER_RESTRICTED} when another restriction is in force.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Restrict the processing of a customer's data",
            description = "Counts at once. Without `since` it is today. The same once more changes nothing.")
    @APIResponse(responseCode = "409", description = "Another restriction is in force")
    public Restriction restrict(@PathParam("number") String number, Restrict wish) {
        return restrictions.restrict(number, wish);
    }

    /**
     * Lifts the restriction; the person has to be told before.
     *
     * <p>Errors: 400 without the day, 404 also when nothing is to be lifted.
     */
    @DELETE
    @Operation(
            summary = "Lift the restriction of a customer's data",
            description = "Art. 18 (3) GDPR: the person is told before. What another system says stays.")
    public Restriction lift(
            @PathParam("number") String number,
            @QueryParam("toldOn")
                    @Parameter(
                            description = "The day on which the person was told",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String toldOn) {
        return restrictions.lift(number, Parameters.day("toldOn", toldOn));
    }
}
