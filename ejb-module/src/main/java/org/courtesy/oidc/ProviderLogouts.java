package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.courtesy.shared.Constraints;

/** Which messages about the end of sessions have come, so that none counts twice, on whatever server. */
@ApplicationScoped
class ProviderLogouts {

    private final ProviderLogoutRepository rows;
    private final Clock clock;

    /** For the container's proxy. */
    protected ProviderLogouts() {
        this(null, null);
    }

    @Inject
    ProviderLogouts(ProviderLogoutRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Takes a message; false when it has come before.
     *
     * @param until when it runs out, and can be forgotten
     */
    boolean take(String id, Instant until) {
        String hash = hash(id);
        if (rows.knows(hash)) {
            return false;
        }
        try {
            rows.add(hash, until, clock.instant());
            return true;
        } catch (RuntimeException e) {
            if (Constraints.violated(e, "pk_provider_logout")) {
                return false;
            }
            throw e;
        }
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
