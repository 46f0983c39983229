package org.courtesy.web.api.report;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.ANALYST;
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
import org.courtesy.feedback.FeedbackFigures;
import org.courtesy.feedback.FeedbackFilter;
import org.courtesy.feedback.FeedbackReportService;
import org.courtesy.report.CollisionReport;
import org.courtesy.report.FairnessReport;
import org.courtesy.report.OptInReport;
import org.courtesy.report.ReportService;
import org.courtesy.report.ValueReport;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Figures for team leads, as JSON or CSV. Errors: 400 with every wrong parameter. Roles: APPROVER, ADMIN; for collisions ANALYST
 * too.
 */
@Path("reports")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ReportQuery.CSV})
@RolesAllowed({APPROVER, ADMIN})
@Tag(name = "Reports")
@Translated
public class ReportsResource {

    private final ReportService reports;
    private final FeedbackReportService feedback;

    @Inject
    public ReportsResource(ReportService reports, FeedbackReportService feedback) {
        this.reports = reports;
        this.feedback = feedback;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ReportsResource() {
        this(null, null);
    }

    /** Whether the audience of each action skews by age, region or vulnerability. */
    @GET
    @Path("fairness")
    @Operation(
            summary = "Does the audience of an action skew?",
            description = "Over the latest decision of the period on each person: per action and group the share that "
                    + "would get it, compared with everybody else. `SKEWED` is below four fifths or above five "
                    + "fourths of their share with a 95 % interval of the difference (Newcombe) that leaves out 0. "
                    + "`TOO_FEW` is below 30 persons; below 5 no figure is given, nor one that would tell it "
                    + "(`WITHHELD`).")
    @APIResponse(
            responseCode = "200",
            description = "A row per action and group",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FairnessReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response fairness(@BeanParam ReportQuery query) {
        return query.answer("fairness", reports::fairness);
    }

    /** What asking for consents yields. */
    @GET
    @Path("opt-in")
    @Operation(
            summary = "What does asking for consents yield?",
            description = "Per month, channel and occasion: touchpoints `ASK_OPT_IN` and what the customers answered, "
                    + "by the outcome of the touchpoint or else the first entry of the consent ledger within 30 days; "
                    + "and consents that nobody recorded a request for.")
    @APIResponse(
            responseCode = "200",
            description = "A row per month, channel and occasion, the latest month first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OptInReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response optIn(@BeanParam ReportQuery query) {
        return query.answer("opt-in", reports::optIn);
    }

    /** What customers are worth, and where segments would begin. */
    @GET
    @Path("value")
    @Operation(
            summary = "What are customers worth?",
            description = "Over the latest decision of the period on each customer: the segments A (the fifth with the "
                    + "greatest values), B (the next three tenths), C (the rest) and D (below 0), with the lines that "
                    + "set their bounds. Per formula and currency, from 30 values on.")
    @APIResponse(
            responseCode = "200",
            description = "A row per formula, currency and segment",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ValueReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response value(@BeanParam ReportQuery query) {
        return query.answer("value", reports::value);
    }

    /** Which actions stand in each other's way. */
    @GET
    @Path("collisions")
    @RolesAllowed({ANALYST, APPROVER, ADMIN})
    @Operation(
            summary = "Which actions collide?",
            description = "Over the latest decision of the period on each customer: pairs of actions that are proposed "
                    + "to the same customers on the same channel with windows that overlap, those with the most "
                    + "customers first. An action without a window is due from the day of the decision on.")
    @APIResponse(
            responseCode = "200",
            description = "A row per channel and pair of actions",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CollisionReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response collisions(@BeanParam ReportQuery query) {
        return query.answer("collisions", reports::collisions);
    }

    /** What customers answer when they are asked how it was. */
    @GET
    @Path("feedback")
    @Operation(
            summary = "What do customers answer?",
            description =
                    "Over the answers of the period: net promoter score, mean satisfaction (1 to 5) and mean effort"
                            + " (1 to 7, 7 is very much), each with how many answered, half the width of its 95 % interval and"
                            + " whether they are enough (30); answers to come back on, and how many of those are open.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, and a row per type of touchpoint",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedbackFigures.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response feedback(@BeanParam ReportQuery query) {
        return query.answer(
                "feedback",
                (period, language) -> feedback.figures(new FeedbackFilter(period, null, FeedbackFilter.Only.ALL)));
    }
}
