package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may sign in with a password: everybody who has one, or, where an identity provider is the way in, a few for the day on which it
 * is away.
 */
@ApplicationScoped
public class PasswordUsers {

    private final Set<String> only;

    /** For the container's proxy. */
    protected PasswordUsers() {
        this.only = null;
    }

    @Inject
    PasswordUsers(
            @ConfigProperty(name = "courtesy.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "courtesy.oidc.only", defaultValue = "false") boolean providerOnly,
            @ConfigProperty(name = "courtesy.oidc.password-users") Optional<List<String>> names) {
        this.only =
                issuer.isPresent() && providerOnly ? Set.copyOf(names.orElse(List.of(UserStart.ADMINISTRATOR))) : null;
    }

    /** Whether everybody who has a password may use it. */
    public boolean areAll() {
        return only == null;
    }

    /** Whether that user may use a password. */
    boolean include(String name) {
        return only == null || only.contains(name);
    }
}
