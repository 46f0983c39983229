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
import org.courtesy.report.consent.OptInRateReport;
import org.courtesy.report.consent.OptInRateService;
import org.courtesy.report.load.ContactLoadReport;
import org.courtesy.report.load.ContactLoadService;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * How often customers are contacted, and how many agreed to advertising. Errors: 400 with every wrong parameter. Roles:
 * APPROVER, ADMIN.
 */
@Path("reports")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ReportQuery.CSV})
@RolesAllowed({APPROVER, ADMIN})
@Tag(name = "Reports")
@Translated
public class ContactReportsResource {

    private final ContactLoadService load;
    private final OptInRateService rates;

    @Inject
    public ContactReportsResource(ContactLoadService load, OptInRateService rates) {
        this.load = load;
        this.rates = rates;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ContactReportsResource() {
        this(null, null);
    }

    /** Contacts by week, channel and purpose, how they are spread, and how much of the limits is used up. */
    @GET
    @Path("contact-load")
    @Operation(
            summary = "How often are customers contacted?",
            description = "Outbound contacts that took place and count, by week (Monday, on the customers' calendars),"
                    + " channel and purpose; how many customers got how many; and how many customers, households and"
                    + " premises have nearly (two thirds) or entirely used up the budgets and caps in force now."
                    + " Without days the last thirteen weeks. Parts: `rows`, `spread`, `limits`.")
    @APIResponse(
            responseCode = "200",
            description = "Rows, spread and limits; as CSV one of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ContactLoadReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response load(@BeanParam LeadQuery query) {
        return query.answerParts("contact-load", load::load);
    }

    /** How many customers have a valid consent to advertising, by channel and month. */
    @GET
    @Path("opt-in-rate")
    @Operation(
            summary = "How many customers agreed to advertising?",
            description =
                    "Customers with a valid consent to advertising by the rules of the consent ledger, by channel,"
                            + " at the end of each month and on the last day. Without days the last twelve months.")
    @APIResponse(
            responseCode = "200",
            description = "A row per day and channel, the latest day first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OptInRateReport.class)),
                @Content(mediaType = ReportQuery.CSV, schema = @Schema(implementation = String.class))
            })
    public Response rates(@BeanParam LeadQuery query) {
        return query.answerScope("opt-in-rate", rates::rates);
    }
}
