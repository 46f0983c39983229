package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Whether a token is the provider's, for this service, of the right kind and of this moment. What is not listed is refused: signatures
 * that anybody could make (none, or with a secret), above all.
 */
@ApplicationScoped
class Tokens {

    private static final String[] ALGORITHMS = {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"
    };
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SKEW_SECONDS = 60;
    private static final int OLDEST_SECONDS = 600;
    private static final Set<Integer> OF_THE_CLOCK = Set.of(
            ErrorCodes.EXPIRED,
            ErrorCodes.NOT_YET_VALID,
            ErrorCodes.ISSUED_AT_INVALID_FUTURE,
            ErrorCodes.ISSUED_AT_INVALID_PAST);

    private final OidcSettings settings;
    private final Provider provider;
    private final Clock clock;

    /** For the container's proxy. */
    protected Tokens() {
        this(null, null, null);
    }

    @Inject
    Tokens(OidcSettings settings, Provider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Somebody's sign-in.
     *
     * @param subject the provider's name for them
     * @param session what it calls its session, null: it does not say
     * @param signedInAt when they proved who they are, null: it does not say
     */
    record IdToken(String subject, String session, Instant signedInAt, Claims claims) {}

    /**
     * The end of sessions.
     *
     * @param id of the message
     * @param subject null: of whomever
     * @param session null: all of that subject
     * @param until when the message runs out
     */
    record LogoutToken(String id, String subject, String session, Instant until) {}

    /** @throws RefusedException if it cannot be believed, or is the answer to another question */
    IdToken readIdToken(String token, String nonce) {
        JwtClaims claims = read(
                token,
                consumer()
                        .setExpectedType(false, "JWT")
                        .setRequireSubject()
                        .setIssuedAtRestrictions(0, OLDEST_SECONDS));
        Claims all = new Claims(claims.getClaimsMap());
        if (!equal(nonce, all.text("nonce").orElse(""))) {
            throw notBelieved("nonce");
        }
        Optional<String> partner = all.text("azp");
        if (partner.isPresent() && !partner.get().equals(settings.clientId())
                || partner.isEmpty() && all.texts("aud").size() > 1) {
            throw notBelieved("azp");
        }
        return new IdToken(
                all.text("sub").orElseThrow(() -> notBelieved("sub")),
                all.text("sid").orElse(null),
                instant(claims, "auth_time"),
                all);
    }

    /** @throws RefusedException if it cannot be believed, or ends nothing in particular */
    LogoutToken readLogoutToken(String token) {
        JwtClaims claims = read(
                token,
                consumer()
                        .setExpectedType(true, "logout+jwt")
                        .setRequireJwtId()
                        .setIssuedAtRestrictions(0, OLDEST_SECONDS));
        Claims all = new Claims(claims.getClaimsMap());
        boolean ends = all.at("events")
                .filter(events -> events instanceof Map<?, ?> of && of.get(LOGOUT) instanceof Map<?, ?>)
                .isPresent();
        if (!ends) {
            throw notBelieved("events");
        }
        if (all.at("nonce").isPresent()) {
            // An ID token, taken for something else.
            throw notBelieved("nonce");
        }
        LogoutToken read = new LogoutToken(
                all.text("jti").orElseThrow(() -> notBelieved("jti")),
                all.text("sub").orElse(null),
                all.text("sid").orElse(null),
                instant(claims, "exp").plusSeconds(SKEW_SECONDS));
        if (read.subject() == null && read.session() == null) {
            throw notBelieved("neither sub nor sid");
        }
        return read;
    }

    private JwtConsumerBuilder consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(provider.keys())
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                .setExpectedIssuer(settings.issuer())
                .setExpectedAudience(settings.clientId())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
    }

    private static JwtClaims read(String token, JwtConsumerBuilder consumer) {
        try {
            return consumer.build().processToClaims(token);
        } catch (InvalidJwtException e) {
            // Its message holds the token.
            boolean clocks = e.getErrorDetails().stream().anyMatch(one -> OF_THE_CLOCK.contains(one.getErrorCode()));
            if (keysAway(e)) {
                throw new RefusedException(Refusal.AWAY, "The identity provider's keys cannot be read");
            }
            throw new RefusedException(
                    clocks ? Refusal.CLOCKS : Refusal.NOT_BELIEVED,
                    "A token of the identity provider was refused, codes of jose4j: "
                            + e.getErrorDetails().stream()
                                    .map(one -> one.getErrorCode())
                                    .toList());
        }
    }

    private static boolean keysAway(Throwable e) {
        for (Throwable one = e.getCause(); one != null; one = one.getCause()) {
            if (one instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static Instant instant(JwtClaims claims, String name) {
        try {
            NumericDate at = claims.getNumericDateClaimValue(name);
            return at == null ? null : Instant.ofEpochSecond(at.getValue());
        } catch (MalformedClaimException e) {
            throw notBelieved(name);
        }
    }

    /** In the same time whatever differs. */
    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static RefusedException notBelieved(String why) {
        return new RefusedException(
                Refusal.NOT_BELIEVED, "A token of the identity provider was refused because of its " + why);
    }
}
