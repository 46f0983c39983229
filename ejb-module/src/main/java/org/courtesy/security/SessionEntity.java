package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Row of {@code app_session}: a browser that is signed in. */
@Entity
@Table(name = "app_session")
class SessionEntity {

    @Id
    private UUID id;

    private String userName;
    private Instant beganAt;
    private Instant seenAt;
    private String browser;
    private String providerSession;

    /** For the persistence provider. */
    protected SessionEntity() {}

    SessionEntity(UUID id, String userName, Instant beganAt, NewSession how) {
        this.id = id;
        this.userName = userName;
        this.beganAt = beganAt;
        this.seenAt = beganAt;
        this.browser = how.browser();
        this.providerSession = how.providerSession();
    }

    UUID id() {
        return id;
    }

    String userName() {
        return userName;
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    UserSession toView() {
        return new UserSession(id, beganAt.atOffset(ZoneOffset.UTC), seenAt.atOffset(ZoneOffset.UTC), browser);
    }
}
