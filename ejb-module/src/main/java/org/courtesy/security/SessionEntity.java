package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code app_session}: a browser that is signed in. */
@Entity
@Table(name = "app_session")
class SessionEntity {

    @Id
    private UUID id;

    private String userName;
    private Instant beganAt;

    /** For the persistence provider. */
    protected SessionEntity() {}

    SessionEntity(UUID id, String userName, Instant beganAt) {
        this.id = id;
        this.userName = userName;
        this.beganAt = beganAt;
    }

    UUID id() {
        return id;
    }

    Instant beganAt() {
        return beganAt;
    }
}
