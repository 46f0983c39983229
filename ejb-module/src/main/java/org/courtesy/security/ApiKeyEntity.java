package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Row of {@code api_key}. The key itself is nowhere, only its hash. */
@Entity
@Table(name = "api_key")
class ApiKeyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    @SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq", allocationSize = 50)
    private Long id;

    private String name;
    private String role;
    private String scopes;
    private Integer requestsPerMinute;
    private String hash;
    private String previousHash;
    private Instant previousUntil;
    private Instant createdAt;
    private String createdBy;
    private Instant expiresAt;
    private Instant lastUsedAt;
    private Instant revokedAt;

    /** For the persistence provider. */
    protected ApiKeyEntity() {}

    ApiKeyEntity(CreateKey wish, List<Scope> scopes, String hash, Instant createdAt, String createdBy) {
        this.name = wish.name();
        this.role = wish.role();
        this.scopes = scopes.stream().map(Scope::toString).distinct().sorted().collect(Collectors.joining(" "));
        this.requestsPerMinute = wish.requestsPerMinute();
        this.expiresAt = wish.expiresAt() == null ? null : wish.expiresAt().toInstant();
        this.hash = hash;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** Another secret from now on; the one before lets in until then. */
    void rotate(String newHash, Instant until) {
        previousHash = hash;
        previousUntil = until;
        hash = newHash;
    }

    /** Ends it at once, with the secret before. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
        previousUntil = null;
        previousHash = null;
    }

    /** Whether a secret of this hash lets in now. */
    boolean opens(String given, Instant now) {
        return state(now) == KeyState.VALID
                && (hash.equals(given)
                        || given.equals(previousHash) && previousUntil != null && now.isBefore(previousUntil));
    }

    KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? KeyState.VALID : KeyState.EXPIRED;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    private Stream<String> written() {
        return scopes.isEmpty() ? Stream.empty() : Stream.of(scopes.split(" "));
    }

    Caller toCaller() {
        Set<Scope> open = written().flatMap(text -> Scope.parse(text).stream()).collect(Collectors.toSet());
        return new Caller(name, Set.of(role), open, requestsPerMinute);
    }

    ApiKey toView(Instant now) {
        boolean both = previousUntil != null && now.isBefore(previousUntil);
        return new ApiKey(
                name,
                role,
                written().toList(),
                requestsPerMinute,
                state(now),
                at(createdAt),
                createdBy,
                at(expiresAt),
                at(lastUsedAt),
                both ? at(previousUntil) : null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
