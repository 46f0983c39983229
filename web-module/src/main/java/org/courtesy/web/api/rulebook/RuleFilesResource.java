package org.courtesy.web.api.rulebook;

import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.courtesy.json.InputProblem;
import org.courtesy.rulebook.RuleFile;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.api.http.BodyLimit;
import org.courtesy.web.api.http.ETags;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.web.api.http.Translated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The files of a version. Roles: ANALYST and APPROVER read, ANALYST changes; AGENT reads the texts of the live version.
 */
@Path("rule-sets/{name}/versions/{version : \\d{1,9}}/files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ANALYST, APPROVER})
@Tag(name = "Rules")
public class RuleFilesResource {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final long MOST_BYTES = 2 * BodyLimit.MEGABYTE;

    private final RuleSetService ruleSets;

    @Inject
    public RuleFilesResource(RuleSetService ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public RuleFilesResource() {
        this(null);
    }

    /**
     * The files by path, without their contents.
     *
     * <p>Errors: 404.
     */
    @GET
    @Operation(
            summary = "List the files of a version",
            description = "`change` says how a file differs from that of the parent version; null: it does not.")
    public Page<RuleFileInfo> list(@PathParam("name") String name, @PathParam("version") int version) {
        return new Page<>(ruleSets.files(name, version), null);
    }

    /**
     * One file, as it is or as JSON, with the {@code ETag} that a change has to name.
     *
     * <p>Errors: 403 for AGENT unless it is a text of the live version, 404. An {@code If-None-Match} that still matches is
     * answered by 304.
     */
    @GET
    @Path("{path : .+}")
    @Produces({TEXT, MediaType.APPLICATION_JSON})
    @RolesAllowed({AGENT, ANALYST, APPROVER})
    @Operation(
            summary = "Read a file",
            description = "As it is, or as JSON by `Accept`. AGENT reads the texts of the live version only.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = @Header(name = "ETag", description = "For If-Match and If-None-Match"),
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleFile.class))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    public Response read(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @PathParam("path") String path,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context SecurityContext caller,
            @Context Request request) {
        RuleFile file = caller.isUserInRole(ANALYST) || caller.isUserInRole(APPROVER)
                ? ruleSets.file(name, version, path)
                : ruleSets.liveText(name, version, path);
        EntityTag tag = ETags.of(file.etag());
        boolean json = accept != null && accept.contains(MediaType.APPLICATION_JSON);
        return ETags.read(
                request,
                tag,
                () -> Response.ok(json ? file : file.text(), json ? MediaType.APPLICATION_JSON : TEXT)
                        .tag(tag)
                        .header("Vary", "Accept")
                        .build());
    }

    /**
     * Stores a file in a draft. Changing needs {@code If-Match} with the tag read before; {@code If-None-Match: *} creates
     * only.
     *
     * <p>Errors: 400 unless it is UTF-8, 404 for an unknown version, 409 when the version may not be changed any more, 412,
     * 413, 422 with every place that the guard denies or that is not well-formed by itself, 428.
     */
    @PUT
    @Path("{path : .+}")
    @Consumes(MediaType.TEXT_PLAIN)
    @BodyLimit(MOST_BYTES)
    @RolesAllowed(ANALYST)
    @Translated
    @Operation(
            summary = "Store a file in a draft",
            description = "Changing needs `If-Match` with the `ETag` read before; `If-None-Match: *` creates only. The"
                    + " answer has what the quick check says about the file. What was proved of the draft no"
                    + " longer counts.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", description = "The new tag"),
            content = @Content(schema = @Schema(implementation = SavedFileAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {@Header(name = "ETag", description = "The tag"), @Header(name = "Location")},
            content = @Content(schema = @Schema(implementation = SavedFileAnswer.class)))
    @APIResponse(responseCode = "409", description = "The version may not be changed any more")
    @APIResponse(responseCode = "412", description = "The file was changed meanwhile, or If-None-Match and it exists")
    @APIResponse(responseCode = "422", description = "The guard denies it, or it is not well-formed; see `errors`")
    @APIResponse(responseCode = "428", description = "The file exists and no tag is named")
    public Response store(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @PathParam("path") String path,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language,
            byte[] body,
            @Context UriInfo uri) {
        String text = decoded(body);
        String etag = ifMatch == null ? null : ETags.demanded(ifMatch, current(name, version, path));
        SavedFile saved = ETags.isAny(ifNoneMatch)
                ? create(name, version, path, text)
                : ruleSets.save(name, version, path, text, etag);
        boolean created = etag == null;
        return (created ? Response.created(uri.getAbsolutePath()) : Response.ok())
                .tag(ETags.of(saved.etag()))
                .type(MediaType.APPLICATION_JSON)
                .entity(SavedFileAnswer.of(saved, language))
                .build();
    }

    /**
     * Removes a file from a draft.
     *
     * <p>Errors: 404, 409 when the version may not be changed any more, 412, 428.
     */
    @DELETE
    @Path("{path : .+}")
    @RolesAllowed(ANALYST)
    @Operation(summary = "Remove a file from a draft", description = "Needs `If-Match` with the `ETag` read before.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "The version may not be changed any more")
    @APIResponse(responseCode = "412", description = "The file was changed meanwhile")
    @APIResponse(responseCode = "428", description = "No tag is named")
    public Response delete(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @PathParam("path") String path,
            @HeaderParam("If-Match") String ifMatch) {
        String etag = ifMatch == null ? null : ETags.demanded(ifMatch, current(name, version, path));
        ruleSets.delete(name, version, path, etag);
        return Response.noContent().build();
    }

    private SavedFile create(String name, int version, String path, String text) {
        try {
            return ruleSets.save(name, version, path, text, null);
        } catch (PreconditionRequiredException exists) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
    }

    private String current(String name, int version, String path) {
        try {
            return ruleSets.file(name, version, path).etag();
        } catch (NotFoundException none) {
            return null;
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Parameters.wrong("", InputProblem.ENCODING_IS_UTF8);
        }
    }
}
