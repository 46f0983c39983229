package org.courtesy.web.api.link;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.link.CustomerLink;
import org.courtesy.link.CustomerLinkService;
import org.courtesy.link.IssuedLink;
import org.courtesy.shared.Page;
import org.courtesy.web.http.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to a customer's own page, for mail templates and portals. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/link")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Permissions")
public class CustomerLinkResource {

    private static final String PAGE = "/my.xhtml";

    private final CustomerLinkService links;
    private final PublicAddress address;

    @Inject
    public CustomerLinkResource(CustomerLinkService links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomerLinkResource() {
        this(null, null);
    }

    /**
     * Makes a link.
     *
     * <p>Errors: 404, 409 for a deceased customer.
     */
    @POST
    @Operation(
            summary = "Make a link to the customer's own page",
            description =
                    "Whoever has it sees and changes, without a sign-in, how this one customer is contacted. Hand it"
                            + " to the customer only. It is shown once; links made before stay valid.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "link",
                                            value = "{\"id\": \"0197a1b2-0000-7000-8000-000000000001\","
                                                    + " \"url\": \"https://kunden.example.org/courtesy/my.xhtml?link="
                                                    + "q3vJ0dYxT1m8Zk5w9RbLuE2cHsGf7NAp\","
                                                    + " \"lastDay\": \"2027-02-18\","
                                                    + " \"expiresAt\": \"2027-02-19T00:00:00+01:00\"}")))
    public Response make(@PathParam("number") String number, @Context HttpServletRequest request) {
        IssuedLink link = links.issue(number);
        return Response.status(Response.Status.CREATED)
                .entity(new LinkAnswer(
                        link.id(), address.of(request, PAGE, link.token()), link.lastDay(), link.expiresAt()))
                .build();
    }

    /**
     * The links of the customer, the latest first, without what opens them.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(summary = "See which links a customer was given", description = "The latest first; not what opens them.")
    public Page<CustomerLink> list(@PathParam("number") String number) {
        return new Page<>(links.links(number), null);
    }

    /**
     * Makes every link of the customer worthless at once.
     *
     * <p>Errors: 404.
     */
    @DELETE
    @Operation(
            summary = "Make all links of a customer worthless",
            description = "At once, also for pages that are open. Links that ask for an answer are among them.")
    public RevokedLinks revoke(@PathParam("number") String number) {
        return new RevokedLinks(links.revokeAll(number));
    }
}
