package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.decision.ContactCalendarService;
import org.courtesy.explain.ContactCalendar;
import org.courtesy.finding.Calendar;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When may this customer be contacted again, and what is coming? Asking stores nothing. */
@Path("customers/{number}/contact-calendar")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Translated
public class ContactCalendarResource {

    private final ContactCalendarService calendars;
    private final Wording wording;

    @Inject
    public ContactCalendarResource(ContactCalendarService calendars, Wording wording) {
        this.calendars = calendars;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ContactCalendarResource() {
        this(null, null);
    }

    /**
     * Looks ahead with the stored case and the live rules.
     *
     * <p>Errors: 400 for days outside 1..90, 404, 503 while no rules are live. Roles: AGENT, INTEGRATION, ADMIN.
     */
    @GET
    @RolesAllowed({AGENT, INTEGRATION, ADMIN})
    @Operation(
            summary = "When may this customer be contacted?",
            description = "For each channel and purpose the first permitted day and instant if nothing else happens, "
                    + "the occasions that will open in these days, and the deadlines that run.")
    public Calendar ask(
            @PathParam("number") String number,
            @QueryParam("days")
                    @Parameter(
                            description = "How many days to look ahead; absent: 90",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "90"))
                    String days,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        int ahead = Parameters.whole("days", days, ContactCalendar.MOST_DAYS, ContactCalendar.MOST_DAYS);
        return wording.in(language, calendars.calendar(number, ahead));
    }
}
