package org.courtesy.web.api.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.courtesy.merge.Merge;
import org.courtesy.merge.MergeCustomers;
import org.courtesy.merge.MergeService;
import org.courtesy.merge.StoredMerge;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges two records of one customer. Roles: PRIVACY, INTEGRATION, ADMIN. */
@Path("customers/{number}/merge")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, INTEGRATION, ADMIN})
@Tag(name = "Customers")
public class MergeResource {

    private final MergeService merges;

    @Inject
    public MergeResource(MergeService merges) {
        this.merges = merges;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public MergeResource() {
        this(null);
    }

    /**
     * Merges a duplicate into this customer, whole or not at all.
     *
     * <p>Errors: 400 with every wrong field; 404; 409 {@code MERGE_WITH_ITSELF}, {@code MERGE_IN_A_CIRCLE},
     * {@code MERGE_OF_DIFFERENT_KINDS}, {@code CUSTOMER_MERGED_ELSEWHERE}, {@code CUSTOMERS_DISTINCT},
     * {@code CUSTOMER_IN_WORK}; 412 when the version is outdated, 428 when none is named, 503 when others hold one of the two for too long.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Merge a duplicate into a customer",
            description = "Everything that hangs on the duplicate goes to this customer, in one transaction, and the "
                    + "customer is judged anew; the duplicate's number and external ids stand for this customer from "
                    + "then on. Needs `If-Match` with the `ETag` of this customer. The same merge once more gives the "
                    + "same answer, whatever the `ETag`.\n\n"
                    + "Refused with 409: `MERGE_WITH_ITSELF`, `MERGE_IN_A_CIRCLE` (this number was merged into that one), "
                    + "`MERGE_OF_DIFFERENT_KINDS` (person and organisation), `CUSTOMER_MERGED_ELSEWHERE`, "
                    + "`CUSTOMERS_DISTINCT` (somebody knows that they are different persons), "
                    + "`CUSTOMER_IN_WORK` (somebody works on the same task for both).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergeCustomers.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was moved, and how contradictions were settled",
            headers = @Header(name = "ETag", description = "The version of this customer"),
            content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(responseCode = "409", description = "The two cannot be merged")
    @APIResponse(responseCode = "412", description = "The version is outdated")
    @APIResponse(responseCode = "428", description = "No version is named")
    public Response merge(
            @PathParam("number") String number,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "`true`: say what would be done, and do nothing; needs no `If-Match`",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String dryRun,
            @HeaderParam("If-Match") String ifMatch,
            MergeCustomers body) {
        if (Parameters.flag("dryRun", dryRun)) {
            return answer(merges.tryOut(number, body));
        }
        Long version = ifMatch == null
                ? null
                : Long.valueOf(ETags.demanded(
                        ifMatch, () -> merges.tryOut(number, body).version()));
        return answer(merges.merge(number, body, version));
    }

    private static Response answer(StoredMerge stored) {
        return Response.ok(stored.merge()).tag(ETags.of(stored.version())).build();
    }
}
