package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;

/** Who is calling, for the records that name it. */
@ApplicationScoped
public class CurrentCaller {

    private final Principal principal;

    /** For the container's proxy. */
    protected CurrentCaller() {
        this(null);
    }

    @Inject
    CurrentCaller(Principal principal) {
        this.principal = principal;
    }

    /** Name of the signed-in user or key; {@code anonymous} for the server's own work. */
    public String name() {
        return principal.getName();
    }
}
