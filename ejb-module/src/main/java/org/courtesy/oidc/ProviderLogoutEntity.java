package org.courtesy.oidc;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code provider_logout}: a message that has come. */
@Entity
@Table(name = "provider_logout")
class ProviderLogoutEntity {

    @Id
    private String hash;

    private Instant endsAt;

    /** For the persistence provider. */
    protected ProviderLogoutEntity() {}

    ProviderLogoutEntity(String hash, Instant endsAt) {
        this.hash = hash;
        this.endsAt = endsAt;
    }
}
