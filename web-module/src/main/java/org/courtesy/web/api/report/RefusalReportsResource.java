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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.report.refusal.RefusalReportService;
import org.courtesy.report.refusal.RefusalsReport;
import org.courtesy.report.refusal.UnderServedReport;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Why customers are not contacted, and who is under-served. Errors: 400 with every wrong parameter. Roles: APPROVER, ADMIN.
 */
@Path("reports")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ReportQuery.CSV})
@RolesAllowed({APPROVER, ADMIN})
@Tag(name = "Reports")
@Translated
public class RefusalReportsResource {

    private final RefusalReportService reports;

    @Inject
    public RefusalReportsResource(RefusalReportService reports) {
        this.reports = reports;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RefusalReportsResource() {
        this(null);
    }

    /** The reasons of everybody's latest decision. */
    @GET
    @Path("refusals")
    @Operation(
            summary = "Why are contacts refused?",
            description = "Over the latest decision of the days on each customer: by purpose, reason and channel the"
                    + " customers whom it concerns, for how many it comes first, is the only one, and for how many time"
                    + " alone opens the channel, and when. A row without a channel counts customers on any channel.")
    @APIResponse(
            responseCode = "200",
            description = "A row per purpose, reason and channel",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RefusalsReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response refusals(@BeanParam LeadQuery query) {
        return query.answerScope("refusals", reports::refusals);
    }

    /** Customers to whom nobody has spoken for long, and the rules that shut them out. */
    @GET
    @Path("under-served")
    @Operation(
            summary = "Whom does nobody speak to, and why?",
            description = "Supplied customers without an outbound contact (statutory messages do not count) for so many"
                    + " months and for whom the latest decision proposes nothing; and by rule how many of them it shuts"
                    + " out from contacts, occasions and offers as the first reason. `from` and `to` do not matter.")
    @APIResponse(
            responseCode = "200",
            description = "A row per rule and reason, by what is shut out",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UnderServedReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response underServed(
            @BeanParam LeadQuery query,
            @QueryParam("months")
                    @Parameter(
                            description = "For how long, 1 to 60; absent: 12",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String months) {
        SheetForm form = SheetForm.of(query.format, query.headers);
        int asked =
                Parameters.whole("months", months, RefusalReportService.USUAL_MONTHS, RefusalReportService.MOST_MONTHS);
        return form.answer(
                "under-served", reports.underServed(asked, query.scope().filter(), query.locale()));
    }
}
