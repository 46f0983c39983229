package org.courtesy.web.api.worklist;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneOffset;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Page;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.courtesy.worklist.WorkGroup;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.Worklist;
import org.courtesy.worklist.WorklistFilter;
import org.courtesy.worklist.WorklistService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What there is to do, the most important first. Roles: AGENT, INTEGRATION, ADMIN. */
@Path("worklist")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@Tag(name = "Worklist")
public class WorklistResource {

    private final WorklistService worklist;

    @Inject
    public WorklistResource(WorklistService worklist) {
        this.worklist = worklist;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public WorklistResource() {
        this(null);
    }

    /**
     * A page of the worklist.
     *
     * <p>Errors: 400 for an unknown code, a bad cursor or limit.
     */
    @GET
    @Operation(
            summary = "List what there is to do, the most important first",
            description =
                    "Near statutory last days, broken promises, complaints, deadlines, service, advertising; within"
                            + " each by last day and priority. Days are judged in UTC.")
    public Page<WorkItem> list(
            @QueryParam("scope")
                    @Parameter(
                            description = "Whose work; absent: all but what is put off",
                            schema = @Schema(implementation = WorklistFilter.Scope.class))
                    String scope,
            @QueryParam("group") @Parameter(schema = @Schema(implementation = WorkGroup.class)) String group,
            @QueryParam("channel") @Parameter(schema = @Schema(implementation = ContactChannel.class)) String channel,
            @QueryParam("due") @Parameter(schema = @Schema(implementation = WorklistFilter.Due.class)) String due,
            @QueryParam("segment") @Parameter(description = "Customer segment") String segment,
            @BeanParam Paging paging) {
        WorklistFilter filter = new WorklistFilter(
                code("scope", scope, WorklistFilter.Scope.class),
                code("group", group, WorkGroup.class),
                code("channel", channel, ContactChannel.class),
                code("due", due, WorklistFilter.Due.class),
                segment);
        Worklist page = worklist.list(filter, ZoneOffset.UTC, paging.cursor(), paging.limit());
        return new Page<>(page.items(), page.next());
    }

    private static <E extends Enum<E>> E code(String name, String value, Class<E> type) {
        return value == null || value.isEmpty() ? null : Parameters.code(name, value, type);
    }
}
