package org.courtesy.web.api.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.courtesy.audit.AuditService;
import org.courtesy.audit.TrailEntry;
import org.courtesy.audit.TrailFilter;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Idempotent;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.SheetForm;
import org.courtesy.web.http.FileName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who saw, changed, handed out, approved and overruled what. Roles: PRIVACY, ADMIN. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({PRIVACY, ADMIN})
@Tag(name = "Privacy")
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final int USUAL_CHECKS = 30;

    private final AuditService audit;

    @Inject
    public AuditResource(AuditService audit) {
        this.audit = audit;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public AuditResource() {
        this(null);
    }

    /** A page of the trail, as it is told of in the description. */
    public record TrailPage(List<TrailEntry> items, String next) {}

    /**
     * The trail.
     *
     * @param links how many links its chain has
     * @param hash checksum of the last one; kept elsewhere, it proves later that nothing before it was changed
     * @param items the latest checks first
     */
    public record TrailChain(long links, String hash, List<CheckedChain> items) {}

    /**
     * Entries, the latest first, or all that fit as a file.
     *
     * <p>Errors: 400 for a bad parameter, cursor or limit; 403 {@code AUDIT_CUSTOMER} without the role PRIVACY.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Search the audit trail, the latest first",
            description =
                    "Who did what, when, from where, on what, and what came of it. With `Accept: text/csv` all entries "
                            + "that fit come as one file, without paging. A search or file is an entry itself. Which "
                            + "customer an entry is about, PRIVACY alone is told and may ask for. What keys read is "
                            + "counted by the quarter of an hour (`times`).")
    @APIResponse(
            responseCode = "200",
            description = "A page, or all of them as a file",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrailPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response search(@BeanParam TrailQuery query, @BeanParam Paging paging, @Context HttpHeaders headers) {
        TrailFilter filter = query.filter();
        if (SheetForm.of(null, headers) == SheetForm.JSON) {
            Page<TrailEntry> page = audit.list(filter, paging.cursor(), paging.limit());
            return Response.ok(new TrailPage(page.items(), page.next()), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        audit.permit(filter);
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            audit.write(filter, writer);
            writer.flush();
        };
        return Response.ok(lines, SheetForm.CSV_TYPE)
                .header("Content-Disposition", FileName.attached("audit", "csv"))
                .build();
    }

    /**
     * The end of the trail's chain and its latest checks.
     *
     * <p>Errors: 400 on a limit that is none.
     */
    @GET
    @Path("chain")
    @Operation(
            summary = "Read how the audit trail stands",
            description =
                    "The number of its links, the checksum of the last one, and the latest checks first. Keep the checksum "
                            + "where nobody who can write to the database can reach it.")
    public TrailChain chain(
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "30"))
                    String limit) {
        Linked end = audit.end();
        return new TrailChain(
                end.position(),
                end.hash(),
                audit.checks(Parameters.whole("limit", limit, USUAL_CHECKS, Cursor.MAX_LIMIT)));
    }

    /** Has the whole trail checked. */
    @POST
    @Path("checks")
    @Idempotent
    @Operation(
            summary = "Check the audit trail",
            description = "Computes every checksum anew, from the first entry to the last, in the background. The same "
                    + "happens every night.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = CheckedChain.class)))
    public Response check(@Context UriInfo uri) {
        CheckedChain check = audit.check();
        return Response.accepted(check)
                .location(uri.getBaseUriBuilder().path("jobs").path(check.id()).build())
                .build();
    }
}
