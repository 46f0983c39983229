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
import java.time.Clock;
import java.time.OffsetDateTime;
import org.courtesy.customer.CaseLoader;
import org.courtesy.decision.DecisionService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.courtesy.web.api.http.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** May this customer be contacted, on this channel, for this purpose, then? Asking stores nothing. */
@Path("customers/{number}/contact-permission")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Translated
public class ContactPermissionResource {

    private final CaseLoader cases;
    private final DecisionService decisions;
    private final Clock clock;
    private final Wording wording;

    @Inject
    public ContactPermissionResource(CaseLoader cases, DecisionService decisions, Clock clock, Wording wording) {
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
        this.wording = wording;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ContactPermissionResource() {
        this(null, null, null, null);
    }

    /**
     * Answers from the stored case and the live rules.
     *
     * <p>Errors: 400 for a missing or unknown channel or purpose and a bad instant, 404, 503 while no rules are live.
     * Roles: AGENT, INTEGRATION, ADMIN.
     */
    @GET
    @RolesAllowed({AGENT, INTEGRATION, ADMIN})
    @Operation(summary = "May this customer be contacted?")
    public ContactPermission ask(
            @PathParam("number") String number,
            @QueryParam("channel") @Parameter(required = true, schema = @Schema(implementation = ContactChannel.class))
                    String channel,
            @QueryParam("purpose") @Parameter(required = true, schema = @Schema(implementation = Purpose.class))
                    String purpose,
            @QueryParam("at")
                    @Parameter(
                            description = "Instant asked about; absent: now",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String at,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        ContactChannel onChannel = Parameters.code("channel", channel, ContactChannel.class);
        Purpose forPurpose = Parameters.code("purpose", purpose, Purpose.class);
        OffsetDateTime asked = Parameters.instant("at", at);
        OffsetDateTime asOf = asked == null ? OffsetDateTime.now(clock) : asked;

        CustomerCase customerCase = cases.load(number, asOf, null);
        Assessment assessment = wording.in(language, decisions.whatIf(customerCase, false));
        ContactFinding finding = assessment.contact().stream()
                .filter(row -> row.channel() == onChannel && row.purpose() == forPurpose)
                .findFirst()
                .orElseThrow();
        return new ContactPermission(
                number,
                onChannel,
                forPurpose,
                asOf,
                finding.allowed(),
                finding.allowedFrom(),
                finding.refusals(),
                finding.advice());
    }
}
