package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * How the provider is set up. Off without an issuer; with one, what is missing or wrong is found at the start, not by the first who
 * wants to come in.
 */
@ApplicationScoped
public class OidcSettings {

    private static final String PREFIX = "courtesy.oidc.";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String scopes;
    private final String nameClaim;
    private final String rolesClaim;
    private final RoleMapping roles;
    private final String label;
    private final List<String> acr;
    private final Duration maxAge;
    private final String baseUrl;
    private final boolean plain;

    /** For the container's proxy. */
    protected OidcSettings() {
        this.issuer = null;
        this.clientId = null;
        this.clientSecret = null;
        this.scopes = null;
        this.nameClaim = null;
        this.rolesClaim = null;
        this.roles = null;
        this.label = null;
        this.acr = List.of();
        this.maxAge = null;
        this.baseUrl = null;
        this.plain = false;
    }

    /** @throws IllegalStateException if there is an issuer, and something else is missing or wrong */
    @Inject
    OidcSettings(Config config) {
        issuer = text(config, "issuer").orElse(null);
        clientId = needed(config, "client-id");
        clientSecret = needed(config, "client-secret");
        scopes = text(config, "scopes").orElse("openid profile");
        nameClaim = text(config, "name-claim").orElse("preferred_username");
        rolesClaim = text(config, "roles-claim").orElse("groups");
        label = text(config, "label").orElse("");
        acr = text(config, "acr").map(values -> List.of(values.split("\\s+"))).orElse(List.of());
        maxAge = config.getOptionalValue(PREFIX + "max-age-minutes", Integer.class)
                .map(Duration::ofMinutes)
                .orElse(null);
        baseUrl = text(config, "base-url").map(url -> url.replaceAll("/+$", "")).orElse(null);
        plain = config.getOptionalValue(PREFIX + "allow-plain", Boolean.class).orElse(false);
        roles = issuer == null ? null : mapping(needed(config, "roles"));
        if (issuer != null && !mayCall(uri(issuer))) {
            throw new IllegalStateException(PREFIX + "issuer has to begin with https://: " + issuer);
        }
        if (issuer != null && !List.of(scopes.split("\\s+")).contains("openid")) {
            throw new IllegalStateException(PREFIX + "scopes lack openid");
        }
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(PREFIX + key, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private String needed(Config config, String key) {
        Optional<String> text = text(config, key);
        if (issuer != null && text.isEmpty()) {
            throw new IllegalStateException(PREFIX + "issuer is set, but " + PREFIX + key + " is not");
        }
        return text.orElse(null);
    }

    private static RoleMapping mapping(String text) {
        try {
            return RoleMapping.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(PREFIX + "roles: " + wrong.getMessage(), wrong);
        }
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(PREFIX + "issuer is no address", wrong);
        }
    }

    /** Whether that address may be called: by TLS, on this machine, or because the operator says so. */
    boolean mayCall(URI address) {
        String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && (plain || LOOPBACK.contains(host)));
    }

    /** Whether there is a provider. */
    public boolean isOn() {
        return issuer != null;
    }

    /** What the provider is called on the screens, empty: nothing in particular. */
    public String label() {
        return label;
    }

    /** Where staff reach the application, empty: where they say that they do. */
    public Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String scopes() {
        return scopes;
    }

    String nameClaim() {
        return nameClaim;
    }

    String rolesClaim() {
        return rolesClaim;
    }

    RoleMapping roles() {
        return roles;
    }

    /** Kinds of sign-in of which one is demanded, empty: any will do. */
    List<String> acr() {
        return acr;
    }

    /** How long ago somebody may have signed in at the provider, in seconds; empty: as long as the provider likes. */
    OptionalInt maxAgeSeconds() {
        return maxAge == null ? OptionalInt.empty() : OptionalInt.of((int) maxAge.toSeconds());
    }

    /** Where the description of the provider lies. */
    URI discovery() {
        return URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    }
}
