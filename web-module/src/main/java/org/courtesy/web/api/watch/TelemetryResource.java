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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.watch.RuleTelemetry;
import org.courtesy.watch.TelemetryReport;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What rules did in production, as JSON or CSV. Roles: ANALYST, APPROVER. */
@Path("rule-sets/{name}/telemetry")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, SheetForm.CSV_TYPE})
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Watch")
public class TelemetryResource {

    private static final int USUAL_DAYS = 30;

    private final RuleTelemetry telemetry;

    @Inject
    public TelemetryResource(RuleTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TelemetryResource() {
        this(null);
    }

    /**
     * Every rule of the live version.
     *
     * <p>Errors: 400 on a number of days that is none, 404.
     */
    @GET
    @Operation(
            summary = "What did the rules do in production?",
            description = "Every rule of the live version over the last days: how often and for how many customers it "
                    + "fired, what it refused, how often its refusal came first, what it proposed, complaints and "
                    + "opt-outs within 14 days, its cost in time. Some minutes late; with JSON a series day by day.")
    @APIResponse(
            responseCode = "200",
            description = "A row per rule",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TelemetryReport.class)),
                @Content(mediaType = SheetForm.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response read(
            @PathParam("name") String name,
            @QueryParam("days")
                    @Parameter(
                            description = "How many days to look back, today included",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "366",
                                            defaultValue = "30"))
                    String days,
            @QueryParam("format")
                    @Parameter(
                            description = "The form, whatever `Accept` says",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv"}))
                    String format,
            @Context HttpHeaders headers) {
        SheetForm form = SheetForm.of(format, headers);
        int wanted = Parameters.whole("days", days, USUAL_DAYS, RuleTelemetry.MOST_DAYS);
        return form.answer("telemetry", telemetry.report(name, wanted));
    }
}
