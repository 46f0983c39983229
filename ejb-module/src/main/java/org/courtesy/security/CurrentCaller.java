package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who is calling, for the records that name it and for what only some may see. */
@ApplicationScoped
public class CurrentCaller {

    private final Principal principal;
    private final SecurityContext security;

    /** For the container's proxy. */
    protected CurrentCaller() {
        this(null, null);
    }

    @Inject
    CurrentCaller(Principal principal, SecurityContext security) {
        this.principal = principal;
        this.security = security;
    }

    /** Name of the signed-in user or key; {@code anonymous} for the server's own work. */
    public String name() {
        return principal.getName();
    }

    /** Whether the caller has one of the {@link Roles}. */
    public boolean is(String role) {
        return security.isCallerInRole(role);
    }
}
