package org.courtesy.security;

import java.util.Set;

/**
 * Somebody for whom an identity provider vouches.
 *
 * @param subject the provider's own name for them, given to nobody else
 * @param name what they would like to be called here
 * @param roles what they may, as the provider's groups say
 */
public record ExternalIdentity(String issuer, String subject, String name, Set<String> roles) {

    public ExternalIdentity {
        roles = Set.copyOf(roles);
    }
}
