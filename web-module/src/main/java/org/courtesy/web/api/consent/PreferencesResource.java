package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.consent.ConsentService;
import org.courtesy.fact.Preference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer wishes. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/preferences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class PreferencesResource {

    private final ConsentService consents;

    @Inject
    public PreferencesResource(ConsentService consents) {
        this.consents = consents;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public PreferencesResource() {
        this(null);
    }

    /**
     * The wishes; none are said by nulls.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "Read the wishes of a customer")
    public Preference read(@PathParam("number") String number) {
        return consents.preference(number);
    }

    /**
     * Replaces the wishes as a whole.
     *
     * <p>Errors: 400 with every wrong field, 404.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the wishes of a customer")
    public Preference replace(@PathParam("number") String number, Preference preference) {
        return consents.prefer(number, preference);
    }
}
