package org.courtesy.web.api.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentTextService;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of consents. Roles: AGENT, INTEGRATION, PRIVACY, ADMIN read, PRIVACY and ADMIN lay down. */
@Path("consent-texts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, PRIVACY, ADMIN})
@Tag(name = "Privacy")
public class ConsentTextsResource {

    private final ConsentTextService texts;

    @Inject
    public ConsentTextsResource(ConsentTextService texts) {
        this.texts = texts;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ConsentTextsResource() {
        this(null);
    }

    /** All versions, the latest first. */
    @GET
    @Operation(summary = "Read the words of consents, the latest version first")
    public Page<ConsentText> all() {
        return new Page<>(texts.texts(), null);
    }

    /**
     * One version.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{version}")
    @Operation(summary = "Read a version of the words of consents")
    public ConsentText read(@PathParam("version") String version) {
        return texts.text(version);
    }

    /**
     * Lays a version down.
     *
     * <p>Errors: 400 with every wrong field, 409 if there is one of that name.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({PRIVACY, ADMIN})
    @Idempotent
    @Operation(
            summary = "Lay down a version of the words of consents",
            description =
                    "In German, Danish and English. It cannot be changed afterwards: other words are another version. "
                            + "Consents name it as `textVersion`.")
    @APIResponse(
            responseCode = "201",
            description = "Laid down",
            content = @Content(schema = @Schema(implementation = ConsentText.class)))
    public Response add(ConsentText text, @Context UriInfo uri) {
        ConsentText laidDown = texts.add(text);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(laidDown.version()).build())
                .entity(laidDown)
                .build();
    }

    /**
     * Has nobody asked with a version any more. A second time changes nothing.
     *
     * <p>Errors: 404.
     */
    @POST
    @Path("{version}/retirement")
    @RolesAllowed({PRIVACY, ADMIN})
    @Operation(
            summary = "Retire a version of the words of consents",
            description = "Nobody is asked with it any more; what was said to it stays as it is.")
    public ConsentText retire(@PathParam("version") String version) {
        return texts.retire(version);
    }
}
