package org.courtesy.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery).
 *
 * @param userInfo null: there is none
 * @param endSession null: nobody can be signed out there
 * @param secretInBody whether the client's secret belongs into the body, for a provider that does not take the header
 * @param namesItself whether its answers through the browser say whose they are (RFC 9207)
 */
record ProviderMetadata(
        URI authorization,
        URI token,
        URI keys,
        URI userInfo,
        URI endSession,
        boolean secretInBody,
        boolean namesItself) {

    /** @throws IOException if it is not that of the issuer, lacks something, or leads where nobody may be called */
    static ProviderMetadata of(Claims document, OidcSettings settings) throws IOException {
        if (!document.text("issuer").equals(Optional.of(settings.issuer()))) {
            throw new IOException("The provider's description is of another issuer than courtesy.oidc.issuer");
        }
        List<String> ways = document.texts("token_endpoint_auth_methods_supported");
        return new ProviderMetadata(
                needed(document, "authorization_endpoint", settings),
                needed(document, "token_endpoint", settings),
                needed(document, "jwks_uri", settings),
                address(document, "userinfo_endpoint", settings).orElse(null),
                address(document, "end_session_endpoint", settings).orElse(null),
                !ways.isEmpty() && !ways.contains("client_secret_basic") && ways.contains("client_secret_post"),
                document.at("authorization_response_iss_parameter_supported").equals(Optional.of(true)));
    }

    private static URI needed(Claims document, String name, OidcSettings settings) throws IOException {
        return address(document, name, settings)
                .orElseThrow(() -> new IOException("The provider's description lacks " + name));
    }

    private static Optional<URI> address(Claims document, String name, OidcSettings settings) throws IOException {
        Optional<String> text = document.text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(text.get());
            if (settings.mayCall(address)) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("The provider's " + name + " is no address", noAddress);
        }
        throw new IOException("The provider's " + name + " is not reached by TLS");
    }
}
