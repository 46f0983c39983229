package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.CustomerService;
import org.courtesy.customer.StoredCustomer;
import org.courtesy.json.InputProblem;
import org.courtesy.privacy.erasure.Erasure;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.privacy.erasure.Hindrance;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers: searched, read, created and changed. Roles: AGENT, INTEGRATION, ADMIN; PRIVACY erases. */
@Path("customers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class CustomersResource {

    private final CustomerService customers;
    private final ErasureService erasures;

    @Inject
    public CustomersResource(CustomerService customers, ErasureService erasures) {
        this.customers = customers;
        this.erasures = erasures;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public CustomersResource() {
        this(null, null);
    }

    /**
     * Customers whose name, number, contract or meter number, telephone number, e-mail address or postal code begins like
     * the words of {@code q}.
     *
     * <p>Errors: 400 for a bad cursor or limit.
     */
    @GET
    @Operation(summary = "Search customers")
    public Page<CustomerRow> search(
            @QueryParam("q")
                    @Parameter(
                            description = "Beginnings of name, number, contract, meter, telephone, e-mail or postal "
                                    + "code; case and accents do not matter; absent: everybody")
                    String q,
            @BeanParam Paging paging) {
        return customers.search(q, paging.cursor(), paging.limit());
    }

    /**
     * The customer with what belongs to them, and the {@code ETag} a change has to name. A former number answers with the customer
     * for whom it stands, whose address is in {@code Content-Location}.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{number}")
    @Operation(
            summary = "Read a customer",
            description =
                    "The number of a duplicate that was merged into a customer answers with that customer, whose own "
                            + "number is in the body.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            headers = {
                @Header(name = "ETag", description = "Version, for If-Match and If-None-Match"),
                @Header(name = "Content-Location", description = "The customer's own address")
            },
            content = @Content(schema = @Schema(implementation = CustomerRecord.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response read(@PathParam("number") String number, @Context Request request, @Context UriInfo uri) {
        StoredCustomer stored = customers.get(number);
        URI own = uri.getBaseUriBuilder()
                .path(CustomersResource.class)
                .path("{number}")
                .build(stored.body().customer().number());
        return ETags.read(
                request,
                ETags.of(stored.version()),
                () -> withVersion(Response.ok().contentLocation(own), stored));
    }

    /**
     * Creates or changes a customer. Creating needs no precondition; changing needs {@code If-Match} with the version
     * read before. {@code If-None-Match: *} creates only.
     *
     * <p>Errors: 400 with every wrong field, 409 when a contract belongs to another customer, 412 when the version is
     * outdated, 428 when the customer exists and no version is named.
     */
    @PUT
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create or change a customer",
            description = "Creating needs no precondition; changing needs `If-Match` with the `ETag` read before. "
                    + "`If-None-Match: *` creates only. Absent `premise`, `household` and `contracts` leave the stored "
                    + "ones as they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerRecord.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "The new version"),
            content = @Content(schema = @Schema(implementation = CustomerRecord.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {@Header(name = "ETag", description = "The version"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = CustomerRecord.class)))
    @APIResponse(responseCode = "409", description = "A contract or external id belongs to another customer")
    @APIResponse(
            responseCode = "412",
            description = "The version is outdated, or If-None-Match and the customer exists")
    @APIResponse(responseCode = "428", description = "The customer exists and no version is named")
    public Response store(
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            CustomerRecord body,
            @Context UriInfo uri) {
        if (body.customer() != null
                && !number.equals(body.customer().number())
                && !customers.standsFor(number, body.customer().number())) {
            throw Parameters.wrong("customer.number", InputProblem.NOT_ACCEPTED);
        }
        StoredCustomer stored = ETags.isAny(ifNoneMatch)
                ? create(number, body)
                : customers.put(number, body, ifMatch == null ? null : demanded(number, ifMatch));
        return withVersion(stored.created() ? Response.created(uri.getAbsolutePath()) : Response.ok(), stored);
    }

    private StoredCustomer create(String number, CustomerRecord body) {
        try {
            return customers.put(number, body, null);
        } catch (PreconditionRequiredException exists) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
    }

    private long demanded(String number, String ifMatch) {
        long version = ETags.demanded(ifMatch, () -> current(number));
        if (version == ETags.NO_VERSION) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
        return version;
    }

    private long current(String number) {
        try {
            return customers.get(number).version();
        } catch (NotFoundException none) {
            return ETags.NO_VERSION;
        }
    }

    private static Response withVersion(Response.ResponseBuilder answer, StoredCustomer stored) {
        return answer.tag(ETags.of(stored.version()))
                .lastModified(Date.from(stored.changedAt()))
                .entity(stored.body())
                .build();
    }

    /**
     * Erases the person. It cannot be undone.
     *
     * <p>Errors: 400 for a hindrance that is none, 404, 409 when something speaks against it.
     */
    @DELETE
    @Path("{number}")
    @RolesAllowed(PRIVACY)
    @Operation(
            summary = "Erase a person",
            description =
                    "What tells of the person goes, in one transaction. The consent ledger keeps what was said without "
                            + "who said it, and figures stay as they are. It cannot be undone. What speaks against it is weighed "
                            + "by you and overruled by name. The answer is the receipt; it names nobody.")
    public Erasure erase(
            @PathParam("number") String number,
            @QueryParam("despite")
                    @Parameter(
                            description = "Hindrances that were weighed and overruled, each once",
                            schema = @Schema(implementation = Hindrance.class))
                    List<String> despite) {
        return erasures.erase(number, named(despite));
    }

    private static Set<Hindrance> named(List<String> codes) {
        return codes.stream()
                .map(code -> Parameters.code("despite", code, Hindrance.class))
                .collect(Collectors.toSet());
    }
}
