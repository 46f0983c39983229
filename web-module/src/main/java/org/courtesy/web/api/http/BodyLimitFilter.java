package org.courtesy.web.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.courtesy.web.api.problem.PayloadTooLargeException;

/** Keeps bodies within 1 MB, or within what the resource method says by {@link BodyLimit}. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyLimitFilter implements ContainerRequestFilter {

    private static final long USUAL = BodyLimit.MEGABYTE;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = own == null ? USUAL : own.value();
        if (announced(request) > limit) {
            throw new PayloadTooLargeException(limit);
        }
        request.setEntityStream(new LimitedInputStream(request.getEntityStream(), limit));
    }

    /** {@code Content-Length}, which may be beyond an int; 0 when absent. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
