package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

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
    private String hash;
    private Instant createdAt;
    private String createdBy;
    private Instant revokedAt;

    /** For the persistence provider. */
    protected ApiKeyEntity() {}

    ApiKeyEntity(String name, String role, String hash, Instant createdAt, String createdBy) {
        this.name = name;
        this.role = role;
        this.hash = hash;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    Caller toCaller() {
        return new Caller(name, Set.of(role));
    }
}
