package org.courtesy.web.api.letter;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import org.courtesy.letter.Placeholder;
import org.courtesy.letter.StoredTemplate;
import org.courtesy.letter.TemplateChange;
import org.courtesy.letter.TemplateContent;
import org.courtesy.letter.TemplateService;
import org.courtesy.letter.TemplateState;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Idempotent;
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

/**
 * Templates of letters and cards. Roles: AGENT, APPROVER, ADMIN and INTEGRATION read; all of them but AGENT write; INTEGRATION
 * and ADMIN see a template with the data of a customer.
 */
@Path("templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, APPROVER, ADMIN, INTEGRATION})
@Tag(name = "Letters")
public class TemplatesResource {

    private static final String PDF = "application/pdf";

    private final TemplateService templates;

    @Inject
    public TemplatesResource(TemplateService templates) {
        this.templates = templates;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public TemplatesResource() {
        this(null);
    }

    /**
     * Templates with their latest version.
     *
     * <p>Errors: 400 for an unknown state, a bad cursor or limit.
     */
    @GET
    @Operation(summary = "List templates, those made last first")
    public Page<StoredTemplate> list(
            @QueryParam("state")
                    @Parameter(
                            description = "`DRAFT`, `RELEASED` or `WITHDRAWN`, of the latest version; absent: all",
                            schema = @Schema(implementation = TemplateState.class))
                    String state,
            @BeanParam Paging paging) {
        TemplateState wanted = state == null ? null : Parameters.code("state", state, TemplateState.class);
        return templates.list(wanted, paging.cursor(), paging.limit());
    }

    /** What a template may leave open, the whole list. */
    @GET
    @Path("placeholders")
    @Operation(summary = "List the placeholders")
    public Page<PlaceholderAnswer> placeholders() {
        return new Page<>(
                Arrays.stream(Placeholder.values())
                        .map(one -> new PlaceholderAnswer(one.word()))
                        .toList(),
                null);
    }

    /**
     * A template, and the {@code ETag} a change has to name.
     *
     * <p>Errors: 404. An {@code If-None-Match} that still matches is answered by 304.
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a template with its latest version")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            headers = @Header(name = "ETag", description = "Version, for If-Match and If-None-Match"),
            content = @Content(schema = @Schema(implementation = StoredTemplate.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response read(@PathParam("id") String id, @Context Request request) {
        StoredTemplate template = templates.get(id);
        return ETags.read(request, ETags.of(template.version()), () -> withVersion(Response.ok(), template));
    }

    /**
     * The versions of a template, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/versions")
    @Operation(summary = "Read the versions of a template, the latest first")
    public Page<StoredTemplate> versions(@PathParam("id") String id) {
        return new Page<>(templates.versions(id), null);
    }

    /**
     * Who did what to a template and what it said from then on, the latest first.
     *
     * <p>Errors: 404.
     */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read the history of a template, the latest step first")
    public Page<TemplateChange> history(@PathParam("id") String id) {
        return new Page<>(templates.history(id), null);
    }

    /**
     * What a template looks like for somebody who is not there.
     *
     * <p>Errors: 400, 404.
     */
    @GET
    @Path("{id}/preview")
    @Produces(PDF)
    @Operation(summary = "See a template printed for a sample person")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = PDF))
    public Response preview(
            @PathParam("id") String id,
            @QueryParam("version") @Parameter(description = "Number of the version; absent: the latest") Integer number,
            @QueryParam("language") @Parameter(description = "`de`, `da` or `en`; absent: `en`") String language) {
        Locale wanted = Locale.forLanguageTag(language == null ? "en" : language);
        return pdf(templates.preview(id, number, wanted));
    }

    /**
     * What a template looks like for a customer today; whether it may be sent is not asked.
     *
     * <p>Errors: 400 with every reason why there is no such letter, 404.
     */
    @GET
    @Path("{id}/preview/{customer}")
    @Produces(PDF)
    @RolesAllowed({INTEGRATION, ADMIN})
    @Operation(summary = "See a template printed for a customer", description = "Whether it may be sent is not asked.")
    @APIResponse(responseCode = "200", description = "A PDF file", content = @Content(mediaType = PDF))
    public Response previewFor(
            @PathParam("id") String id,
            @PathParam("customer") String customer,
            @QueryParam("version") @Parameter(description = "Number of the version; absent: the latest")
                    Integer number) {
        return pdf(templates.previewFor(id, number, customer));
    }

    /**
     * Makes a template, a draft.
     *
     * <p>Errors: 400 with every wrong field, 422 when the law is against it.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Idempotent
    @Operation(
            summary = "Make a template",
            description =
                    "A template that is filed as `STATUTORY` or `SERVICE` and carries advertising is refused, and so "
                            + "is advertising without a sender or without a word on how to refuse it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateContent.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = {@Header(name = "ETag", description = "The version"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = StoredTemplate.class)))
    @APIResponse(responseCode = "422", description = "The law is against it; `errors` says why")
    public Response create(TemplateContent content, @Context UriInfo uri) {
        StoredTemplate template = templates.create(content);
        return withVersion(
                Response.created(uri.getAbsolutePathBuilder().path("{id}").build(template.id())), template);
    }

    /**
     * Changes the draft of a template; of one that was released a new version is begun.
     *
     * <p>Errors: 400 with every wrong field, 404, 409 when it was withdrawn, 412 when the version is outdated, 422 when the
     * law is against it, 428 when no version is named.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(
            summary = "Change a template",
            description =
                    "Needs `If-Match` with the `ETag` read before. Of one that was released a new version is begun.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "The new version"),
            content = @Content(schema = @Schema(implementation = StoredTemplate.class)))
    @APIResponse(responseCode = "409", description = "It was withdrawn")
    @APIResponse(responseCode = "412", description = "The version is outdated")
    @APIResponse(responseCode = "422", description = "The law is against it; `errors` says why")
    @APIResponse(responseCode = "428", description = "No version is named")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TemplateContent content) {
        return withVersion(Response.ok(), templates.change(id, content, needed(id, ifMatch)));
    }

    /**
     * Releases the draft of a template to be printed. From then on that version is never changed.
     *
     * <p>Errors: 400 when words want a reason, 404, 409 without a draft, 412, 422, 428.
     */
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(
            summary = "Release a template to be printed",
            description =
                    "Needs `If-Match`. Where `warnings` names words that may advertise, `reason` says why they may stay.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", description = "The new version"),
            content = @Content(schema = @Schema(implementation = StoredTemplate.class)))
    @APIResponse(responseCode = "409", description = "It was withdrawn, or there is no draft")
    @APIResponse(responseCode = "412", description = "The version is outdated")
    @APIResponse(responseCode = "422", description = "The law is against it by now; `errors` says why")
    @APIResponse(responseCode = "428", description = "No version is named")
    public Response release(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReleaseRequest request) {
        return withVersion(
                Response.ok(), templates.release(id, request == null ? null : request.reason(), needed(id, ifMatch)));
    }

    /**
     * Takes a template back with all its versions. It stays readable, and so does its history.
     *
     * <p>Errors: 404, 412 when a version is named that is outdated.
     */
    @DELETE
    @Path("{id}")
    @RolesAllowed({APPROVER, ADMIN, INTEGRATION})
    @Operation(
            summary = "Withdraw a template",
            description = "At once, whatever version it has; with `If-Match` only that one. It stays readable.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "412", description = "The version named is outdated")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        templates.withdraw(id, ifMatch == null ? null : demanded(id, ifMatch));
        return Response.noContent().build();
    }

    private long needed(String id, String ifMatch) {
        if (ifMatch == null) {
            templates.get(id);
            throw new PreconditionRequiredException("TEMPLATE", id);
        }
        return demanded(id, ifMatch);
    }

    private long demanded(String id, String ifMatch) {
        return ETags.demanded(ifMatch, () -> templates.get(id).version());
    }

    private static Response pdf(byte[] file) {
        return Response.ok(file, PDF)
                .header("Content-Disposition", "inline; filename=\"preview.pdf\"")
                .build();
    }

    private static Response withVersion(Response.ResponseBuilder answer, StoredTemplate template) {
        return answer.tag(ETags.of(template.version()))
                .lastModified(Date.from(template.changedAt().toInstant()))
                .entity(template)
                .build();
    }
}
