package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.security.ExternalIdentity;
import org.courtesy.security.UserSessions;

/**
 * Asks the identity provider who somebody is, and reads what it answers: the authorization code flow of OpenID Connect with PKCE. All
 * tokens stay on the server; the access token is gone when the answer is read.
 */
@ApplicationScoped
public class OpenIdConnect {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> NOT_NOW = Set.of("server_error", "temporarily_unavailable");
    private static final Set<String> NOT_SO = Set.of(
            "invalid_request", "unauthorized_client", "unsupported_response_type", "invalid_scope", "invalid_client");

    private final OidcSettings settings;
    private final Provider provider;
    private final ProviderCalls calls;
    private final Tokens tokens;
    private final ProviderLogouts logouts;
    private final UserSessions sessions;
    private final Clock clock;

    /** For the container's proxy. */
    protected OpenIdConnect() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OpenIdConnect(
            OidcSettings settings,
            Provider provider,
            ProviderCalls calls,
            Tokens tokens,
            ProviderLogouts logouts,
            UserSessions sessions,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.calls = calls;
        this.tokens = tokens;
        this.logouts = logouts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A question that nobody can guess.
     *
     * @param redirect where the answer goes
     * @param proof whether it is to be proved anew that it is the same person
     * @param wanted where to go then
     */
    public Question ask(String redirect, boolean proof, String wanted) {
        return new Question(random(), random(), random(), redirect, proof, wanted, clock.instant());
    }

    /**
     * Where the browser puts it to the provider.
     *
     * @param anew whether to sign in there even for whoever is signed in there already
     * @throws RefusedException if the provider cannot be reached
     */
    public URI address(Question question, boolean anew) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("scope", settings.scopes());
        parameters.put("client_id", settings.clientId());
        parameters.put("redirect_uri", question.redirect());
        parameters.put("state", question.state());
        parameters.put("nonce", question.nonce());
        parameters.put("code_challenge", challenge(question.verifier()));
        parameters.put("code_challenge_method", "S256");
        if (anew || question.proof()) {
            parameters.put("prompt", "login");
        }
        if (question.proof()) {
            parameters.put("max_age", "0");
        } else {
            settings.maxAgeSeconds().ifPresent(seconds -> parameters.put("max_age", Integer.toString(seconds)));
        }
        if (!settings.acr().isEmpty()) {
            parameters.put("acr_values", String.join(" ", settings.acr()));
        }
        return with(provider.metadata().authorization(), parameters);
    }

    /**
     * Reads the answer.
     *
     * @param answer the parameters with which the browser came back
     * @throws RefusedException if it lets nobody in
     */
    public Vouched read(Question question, Map<String, String> answer) {
        ProviderMetadata metadata = provider.metadata();
        String from = answer.get("iss");
        if (from == null ? metadata.namesItself() : !from.equals(settings.issuer())) {
            throw new RefusedException(Refusal.NOT_BELIEVED, "An answer came from another identity provider");
        }
        if (answer.get("error") != null) {
            throw refused(answer.get("error"));
        }
        String code = answer.get("code");
        if (code == null || code.isEmpty()) {
            throw new RefusedException(Refusal.NOT_BELIEVED, "An answer without a code");
        }
        Claims given = exchange(metadata, question, code);
        String idToken = given.text("id_token")
                .orElseThrow(() -> new RefusedException(Refusal.NOT_BELIEVED, "There is no ID token"));
        Tokens.IdToken token = tokens.readIdToken(idToken, question.nonce());
        checkStrength(question, token);
        Claims claims = complete(metadata, token, given);
        Set<String> roles = settings.roles().rolesOf(claims.texts(settings.rolesClaim()));
        if (roles.isEmpty()) {
            throw new RefusedException(Refusal.NO_ROLE, "None of somebody's groups means a role");
        }
        String name = claims.text(settings.nameClaim()).orElse("");
        return new Vouched(
                new ExternalIdentity(settings.issuer(), token.subject(), name, roles),
                token.session(),
                token.signedInAt(),
                idToken);
    }

    private static RefusedException refused(String error) {
        Refusal why = Refusal.DENIED;
        if (NOT_NOW.contains(error)) {
            why = Refusal.AWAY;
        } else if (NOT_SO.contains(error)) {
            why = Refusal.SETUP;
        }
        // Of what came through the browser nothing is repeated that is not known.
        return new RefusedException(
                why, "The identity provider refused: " + (why == Refusal.DENIED ? "denied" : error));
    }

    private Claims exchange(ProviderMetadata metadata, Question question, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", question.redirect());
        form.put("code_verifier", question.verifier());
        Map<String, String> headers = new HashMap<>();
        if (metadata.secretInBody()) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        } else {
            String pair = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            ProviderCalls.Answer answer = calls.post(metadata.token(), query(form), headers);
            if (answer.isOk()) {
                return answer.json();
            }
            throw notGiven(answer);
        } catch (IOException e) {
            throw new RefusedException(Refusal.AWAY, "The identity provider gives no token", e);
        }
    }

    private static RefusedException notGiven(ProviderCalls.Answer answer) throws IOException {
        if (answer.status() != BAD_REQUEST && answer.status() != UNAUTHORIZED) {
            return new RefusedException(Refusal.AWAY, "The identity provider answered " + answer.status());
        }
        String error = answer.json().text("error").orElse("");
        return new RefusedException(
                error.equals("invalid_grant") ? Refusal.OLD : Refusal.SETUP,
                "The identity provider gives no token: " + error.replaceAll("[^a-z_]", ""));
    }

    private void checkStrength(Question question, Tokens.IdToken token) {
        if (!settings.acr().isEmpty()
                && !settings.acr().contains(token.claims().text("acr").orElse(""))) {
            throw new RefusedException(
                    Refusal.TOO_WEAK, "The sign-in at the provider is not of a kind that is demanded");
        }
        Instant earliest = question.proof() ? question.asked() : null;
        if (earliest == null && settings.maxAgeSeconds().isPresent()) {
            earliest = clock.instant().minusSeconds(settings.maxAgeSeconds().getAsInt());
        }
        if (earliest != null
                && (token.signedInAt() == null || token.signedInAt().isBefore(earliest.minus(SKEW)))) {
            throw new RefusedException(Refusal.TOO_WEAK, "The sign-in at the provider is too old, or of unknown age");
        }
        if (token.signedInAt() != null
                && token.signedInAt().isAfter(clock.instant().plus(SKEW))) {
            throw new RefusedException(Refusal.CLOCKS, "A sign-in at the provider that has not happened yet");
        }
    }

    /** What else the provider tells when it is asked, for those who put groups and names there alone. */
    private Claims complete(ProviderMetadata metadata, Tokens.IdToken token, Claims given) {
        Optional<String> access = given.text("access_token");
        boolean lacks = token.claims().at(settings.rolesClaim()).isEmpty()
                || token.claims().at(settings.nameClaim()).isEmpty();
        if (!lacks || metadata.userInfo() == null || access.isEmpty()) {
            return token.claims();
        }
        try {
            ProviderCalls.Answer answer =
                    calls.get(metadata.userInfo(), Map.of("Authorization", "Bearer " + access.get()));
            if (!answer.isOk()) {
                throw new RefusedException(
                        Refusal.AWAY, "The identity provider does not tell who it is: " + answer.status());
            }
            Claims told = answer.json();
            if (!told.text("sub").equals(Optional.of(token.subject()))) {
                throw new RefusedException(Refusal.NOT_BELIEVED, "The identity provider tells of somebody else");
            }
            Map<String, Object> all = new HashMap<>(told.values());
            all.putAll(token.claims().values());
            return new Claims(all);
        } catch (IOException e) {
            throw new RefusedException(Refusal.AWAY, "The identity provider does not tell who it is", e);
        }
    }

    /**
     * How somebody is signed out at the provider: the fields of a form and where it goes. Empty when that cannot be done.
     *
     * @param back where the provider sends the browser then
     */
    public Optional<Farewell> leave(String idToken, String back) {
        try {
            URI there = provider.metadata().endSession();
            return there == null
                    ? Optional.empty()
                    : Optional.of(new Farewell(there.toString(), idToken, settings.clientId(), back));
        } catch (RefusedException away) {
            return Optional.empty();
        }
    }

    /**
     * Ends the sessions of which the provider says that they are over. The same message a second time ends nothing.
     *
     * @return how many
     * @throws RefusedException if it cannot be believed
     */
    public int end(String logoutToken) {
        Tokens.LogoutToken token = tokens.readLogoutToken(logoutToken);
        if (!logouts.take(token.id(), token.until())) {
            throw new RefusedException(Refusal.OLD, "The identity provider's message has come before");
        }
        return sessions.endOfProvider(settings.issuer(), token.subject(), token.session());
    }

    private static URI with(URI address, Map<String, String> parameters) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query(parameters));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
