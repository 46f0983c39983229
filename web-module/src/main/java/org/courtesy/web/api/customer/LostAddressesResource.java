package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.AddressTrouble;
import org.courtesy.touchpoint.LostAddressService;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses of a customer that do not work any more. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/lost-addresses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class LostAddressesResource {

    private final LostAddressService addresses;

    @Inject
    public LostAddressesResource(LostAddressService addresses) {
        this.addresses = addresses;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public LostAddressesResource() {
        this(null);
    }

    /**
     * The addresses that channel gateways have reported as undeliverable.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "List addresses that do not work any more",
            description =
                    "By what channel gateways have reported, see `POST /touchpoints/{id}/delivery`. An address leaves "
                            + "the list when `PUT /customers/{number}` replaces it, or when somebody says that it works.")
    public Page<AddressTrouble> list(@PathParam("number") String number) {
        return new Page<>(addresses.of(number), null);
    }

    /**
     * Takes an address off the list; once more changes nothing.
     *
     * <p>Errors: 400 without a channel, 404.
     */
    @DELETE
    @Operation(
            summary = "Say that an address works after all",
            description = "The customer is judged anew. Once more changes nothing.")
    @APIResponse(responseCode = "204", description = "It is not on the list any more, or was not before")
    public void works(
            @PathParam("number") String number,
            @QueryParam("channel")
                    @Parameter(
                            description = "On which channel",
                            required = true,
                            schema = @Schema(implementation = ContactChannel.class))
                    String channel,
            @QueryParam("address") @Parameter(description = "As the list has it; absent where it has none")
                    String address) {
        addresses.works(number, Parameters.code("channel", channel, ContactChannel.class), address);
    }
}
