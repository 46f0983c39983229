package org.courtesy.web.api.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Nothing has a name with the character 0 in it, and a database may not even be asked for one. */
@Provider
@PreMatching
public class UnstorablePathFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath(true).indexOf(0) >= 0) {
            throw new NotFoundException();
        }
    }
}
