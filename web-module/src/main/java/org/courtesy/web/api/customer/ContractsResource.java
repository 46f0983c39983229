package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.courtesy.customer.CustomerContract;
import org.courtesy.customer.PartService;
import org.courtesy.web.api.http.TaggedAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contracts for systems that send them apart from their customers. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("contracts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class ContractsResource {

    private final PartService parts;

    @Inject
    public ContractsResource(PartService parts) {
        this.parts = parts;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public ContractsResource() {
        this(null);
    }

    /**
     * The contract, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{number}")
    @Operation(summary = "Read a contract")
    @APIResponse(
            responseCode = "200",
            description = "The contract",
            headers = @Header(name = "ETag", description = "For If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = CustomerContract.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    public Response read(@PathParam("number") String number, @Context Request request) {
        return TaggedAnswers.read(parts.contract(number), request);
    }

    /**
     * Creates or replaces a contract. Creating needs no precondition; replacing needs {@code If-Match} with the tag read
     * before. {@code If-None-Match: *} creates only.
     *
     * <p>Errors: 400 with every wrong field, 404 for an unknown customer, 409 when it belongs to another customer,
     * 412 when it was changed meanwhile, 428 when it exists and no tag is
     * named.
     */
    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create or replace a contract",
            description =
                    "Creating needs no precondition; replacing needs `If-Match` with the `ETag` read before. "
                            + "`If-None-Match: *` creates only. A contract that exists may leave `customer` out; it never goes to another one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerContract.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag", description = "The new tag"),
            content = @Content(schema = @Schema(implementation = CustomerContract.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {@Header(name = "ETag", description = "The tag"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = CustomerContract.class)))
    @APIResponse(responseCode = "404", description = "There is no such customer")
    @APIResponse(responseCode = "409", description = "The contract belongs to another customer")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile, or If-None-Match and it exists")
    @APIResponse(responseCode = "428", description = "It exists and no tag is named")
    public Response store(
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            CustomerContract body,
            @Context UriInfo uri) {
        return TaggedAnswers.stored(
                ifMatch, ifNoneMatch, () -> parts.contract(number), expected -> parts.put(number, body, expected), uri);
    }
}
