package org.courtesy.web.api.report;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.report.band.BandReportService;
import org.courtesy.report.band.BandsReport;
import org.courtesy.report.band.SavesReport;
import org.courtesy.report.promise.PromiseReportService;
import org.courtesy.report.promise.PromisesReport;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Who is about to leave, what became of them, and whether promises are kept. Errors: 400 with every wrong parameter. Roles:
 * APPROVER, ADMIN.
 */
@Path("reports")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ReportQuery.CSV})
@RolesAllowed({APPROVER, ADMIN})
@Tag(name = "Reports")
@Translated
public class LoyaltyReportsResource {

    private final BandReportService bands;
    private final PromiseReportService promises;

    @Inject
    public LoyaltyReportsResource(BandReportService bands, PromiseReportService promises) {
        this.bands = bands;
        this.promises = promises;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public LoyaltyReportsResource() {
        this(null, null);
    }

    /** Bands of risk on two days, and who moved. */
    @GET
    @Path("bands")
    @Operation(
            summary = "Who is about to leave, and who moved between the bands?",
            description =
                    "By everybody's latest decision up to the first and up to the last day. Without days today and"
                            + " the Monday twelve weeks before. Parts: `rows`, `moves`.")
    @APIResponse(
            responseCode = "200",
            description = "Rows and moves; as CSV one of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BandsReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response bands(@BeanParam LeadQuery query) {
        return query.answerParts("bands", bands::bands);
    }

    /** What became of those who were about to leave. */
    @GET
    @Path("saves")
    @Operation(
            summary = "Were those kept who were about to leave?",
            description = "Customers who on the first day were supplied and at risk (band HIGH or CRITICAL, or a"
                    + " termination received): still supplied on the last day, lost, or lost unavoidably (death, a move),"
                    + " with and without a contact to keep them. Only `lifts` speaks of cause and effect: rules with a"
                    + " control group, once enough customers were observed. Parts: `rows`, `lifts`.")
    @APIResponse(
            responseCode = "200",
            description = "Rows and lifts; as CSV one of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SavesReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response saves(@BeanParam LeadQuery query) {
        return query.answerParts("saves", bands::saves);
    }

    /** Whether promises are kept. */
    @GET
    @Path("promises")
    @Operation(
            summary = "Are promises kept?",
            description = "By the week in which they are due: kept in time, kept late, broken, open; and how many were"
                    + " made in the week. Without days the last thirteen weeks and the next two.")
    @APIResponse(
            responseCode = "200",
            description = "A row per week, the earliest first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PromisesReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response promises(@BeanParam LeadQuery query) {
        return query.answerScope("promises", (scope, language) -> promises.promises(scope));
    }
}
