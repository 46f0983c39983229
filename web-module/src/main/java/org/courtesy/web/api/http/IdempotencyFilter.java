package org.courtesy.web.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Takes the fingerprint of a request that names an {@code Idempotency-Key}: method, address, kind of body, body. Of a form of
 * several parts whoever reads it takes it, part by part: it may be large, and who sends it again divides it by another boundary.
 */
@Provider
@Idempotent
@Priority(Priorities.ENTITY_CODER)
public class IdempotencyFilter implements ContainerRequestFilter {

    static final String FINGERPRINT = IdempotencyFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (request.getHeaderString(Idempotent.KEY) == null || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        request.setProperty(
                FINGERPRINT,
                new Fingerprint()
                        .text(request.getMethod())
                        .text(request.getUriInfo().getRequestUri().getRawPath())
                        .text(request.getUriInfo().getRequestUri().getRawQuery())
                        .text(String.valueOf(type))
                        .text(cloudEvent(request))
                        .bytes(body)
                        .made());
    }

    /** In binary mode a part of the event stands in headers. */
    private static String cloudEvent(ContainerRequestContext request) {
        return String.valueOf(CloudEventHeaders.of(request.getHeaders()));
    }
}
