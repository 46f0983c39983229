package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code app_recovery_code}. The code itself is nowhere, only its hash. */
@Entity
@Table(name = "app_recovery_code")
class RecoveryCodeEntity {

    @Id
    private String hash;

    private String userName;

    /** For the persistence provider. */
    protected RecoveryCodeEntity() {}

    RecoveryCodeEntity(String hash, String userName) {
        this.hash = hash;
        this.userName = userName;
    }
}
