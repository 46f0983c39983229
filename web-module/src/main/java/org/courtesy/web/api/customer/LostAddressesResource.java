package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.courtesy.customer.CustomerService;
import org.courtesy.customer.LostAddress;
import org.courtesy.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses of a customer that do not work any more. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("customers/{number}/lost-addresses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class LostAddressesResource {

    private final CustomerService customers;

    @Inject
    public LostAddressesResource(CustomerService customers) {
        this.customers = customers;
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
                            + "the list when `PUT /customers/{number}` replaces it.")
    public Page<LostAddress> list(@PathParam("number") String number) {
        return new Page<>(customers.lostAddresses(number), null);
    }
}
