package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which roles demand a second factor of whoever has them. */
@ApplicationScoped
class SecondFactorPolicy {

    private final Set<String> roles;

    /** For the container's proxy. */
    protected SecondFactorPolicy() {
        this.roles = Set.of();
    }

    @Inject
    SecondFactorPolicy(@ConfigProperty(name = "courtesy.security.secondFactorRoles") Optional<List<String>> roles) {
        this.roles = Set.copyOf(roles.orElse(List.of()));
        if (!Roles.ALL.containsAll(this.roles)) {
            // Not demanding it of anybody because of a typing mistake would be worse than not starting.
            throw new IllegalStateException(
                    "courtesy.security.secondFactorRoles names no role: " + this.roles + "; there are " + Roles.ALL);
        }
    }

    /** Those roles. */
    Set<String> roles() {
        return roles;
    }

    /** Whether somebody with these roles needs a second factor. */
    boolean demandedOf(Set<String> ofUser) {
        return ofUser.stream().anyMatch(roles::contains);
    }
}
