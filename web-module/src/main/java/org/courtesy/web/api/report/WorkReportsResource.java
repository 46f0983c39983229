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
import org.courtesy.report.work.OverridesReport;
import org.courtesy.report.work.WorkLoadReport;
import org.courtesy.report.work.WorkReportService;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * How much there is to do, and which refusals were set aside. Errors: 400 with every wrong parameter. Roles: APPROVER, ADMIN.
 */
@Path("reports")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ReportQuery.CSV})
@RolesAllowed({APPROVER, ADMIN})
@Tag(name = "Reports")
@Translated
public class WorkReportsResource {

    private final WorkReportService reports;

    @Inject
    public WorkReportsResource(WorkReportService reports) {
        this.reports = reports;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public WorkReportsResource() {
        this(null);
    }

    /** Open work against what teams can do, and what was closed. */
    @GET
    @Path("work")
    @Operation(
            summary = "How much is there to do, and can the teams do it?",
            description =
                    "Open work by group with what is overdue and due soon, open calls by team against its calls per"
                            + " day, and what was closed by week. Parts: `rows`, `teams`, `done`.")
    @APIResponse(
            responseCode = "200",
            description = "Rows, teams and done; as CSV one of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = WorkLoadReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response work(@BeanParam LeadQuery query) {
        return query.answerParts("work", reports::work);
    }

    /** Contacts that somebody made although the gate refused them. */
    @GET
    @Path("overrides")
    @Operation(
            summary = "Which refusals were set aside?",
            description =
                    "Contacts made although the gate refused them, by who made them, channel and the decisive reason;"
                            + " and how many no team lead has seen yet.")
    @APIResponse(
            responseCode = "200",
            description = "A row per person, channel and reason, the most first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OverridesReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response overrides(@BeanParam LeadQuery query) {
        return query.answerScope("overrides", reports::overrides);
    }
}
