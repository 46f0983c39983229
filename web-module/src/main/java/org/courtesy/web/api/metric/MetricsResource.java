package org.courtesy.web.api.metric;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.courtesy.gauge.Gauges;
import org.courtesy.metric.Metrics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this server counts and times about itself. Roles: INTEGRATION, ADMIN; usually a key with the scope {@code metrics:read}. */
@Path("metrics")
@ApplicationScoped
@RolesAllowed({INTEGRATION, ADMIN})
@Tag(name = "Metrics")
public class MetricsResource {

    private final Gauges gauges;

    @Inject
    public MetricsResource(Gauges gauges) {
        this.gauges = gauges;
    }

    /** For the proxy; RESTEasy wants to see it public. */
    public MetricsResource() {
        this(null);
    }

    /**
     * The figures as they are now, in the text format of Prometheus, or in that of OpenMetrics for whoever accepts it. The answer comes
     * within some seconds while the database is away, too, without what it would have to say.
     */
    @GET
    @Operation(
            summary = "Read the figures of this server",
            description = "In the text format of Prometheus, or as OpenMetrics for whoever accepts"
                    + " `application/openmetrics-text`. Comes also while the database is away. What they mean is in the"
                    + " guide for operators.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/openmetrics-text", schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(@Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        Metrics.Page page = gauges.page(accept);
        StreamingOutput body = page::writeTo;
        return Response.ok(body, page.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
