package org.courtesy.oidc;

import java.time.Instant;
import org.courtesy.security.ExternalIdentity;

/**
 * Somebody for whom the provider has vouched a moment ago.
 *
 * @param session what the provider calls its session, null: it does not say
 * @param signedInAt when they proved who they are there, null: it does not say
 * @param idToken with which they are signed out there
 */
public record Vouched(ExternalIdentity identity, String session, Instant signedInAt, String idToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "Somebody of " + identity.issuer();
    }
}
