package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.http.Response;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * The provider as it describes itself: asked when it is first needed and every hour, so that the server starts while it is away. What
 * was known stays good when it cannot be asked again.
 */
@ApplicationScoped
class Provider {

    private static final Logger LOG = System.getLogger(Provider.class.getName());
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Keys may be replaced at any time; an unknown one has them read again, but not each time somebody makes one up. */
    private static final Duration KEYS_REST = Duration.ofSeconds(30);

    private static final Duration KEYS_WITHOUT_PROVIDER = Duration.ofHours(4);

    private final OidcSettings settings;
    private final ProviderCalls calls;
    private final Clock clock;
    private final Duration keysRest;

    private ProviderMetadata metadata;
    private Instant askAgain = Instant.MIN;
    private HttpsJwksVerificationKeyResolver keys;
    private URI keysAt;

    /** For the container's proxy. */
    protected Provider() {
        this(null, null, null, null);
    }

    @Inject
    Provider(OidcSettings settings, ProviderCalls calls, Clock clock) {
        this(settings, calls, clock, KEYS_REST);
    }

    Provider(OidcSettings settings, ProviderCalls calls, Clock clock, Duration keysRest) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
        this.keysRest = keysRest;
    }

    /** @throws RefusedException if nothing is known of it */
    synchronized ProviderMetadata metadata() {
        Instant now = clock.instant();
        if (!now.isBefore(askAgain)) {
            try {
                metadata = read();
                askAgain = now.plus(KNOWN);
            } catch (IOException e) {
                askAgain = now.plus(PAUSE);
                LOG.log(Level.WARNING, "The identity provider cannot be asked what it is: {0}", e.getMessage());
            }
        }
        if (metadata == null) {
            throw new RefusedException(Refusal.AWAY, "Nothing is known of the identity provider");
        }
        return metadata;
    }

    private ProviderMetadata read() throws IOException {
        ProviderCalls.Answer answer = calls.get(settings.discovery(), Map.of());
        if (!answer.isOk()) {
            throw new IOException("It answered " + answer.status());
        }
        return ProviderMetadata.of(answer.json(), settings);
    }

    /**
     * Finds the provider's own keys.
     *
     * @throws RefusedException if nothing is known of it
     */
    synchronized VerificationKeyResolver keys() {
        URI at = metadata().keys();
        if (!at.equals(keysAt)) {
            HttpsJwks there = new HttpsJwks(at.toString());
            there.setSimpleHttpGet(address -> {
                ProviderCalls.Answer answer = calls.get(URI.create(address), Map.of());
                if (!answer.isOk()) {
                    throw new IOException("The provider's keys: " + answer.status());
                }
                return new Response(answer.status(), "", answer.headers(), answer.body());
            });
            there.setDefaultCacheDuration(KNOWN.toSeconds());
            there.setRetainCacheOnErrorDuration(KEYS_WITHOUT_PROVIDER.toSeconds());
            there.setRefreshReprieveThreshold(keysRest.toMillis());
            keys = new HttpsJwksVerificationKeyResolver(there);
            keysAt = at;
        }
        return keys;
    }
}
