package org.courtesy.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code sign_in_failure}. */
@Entity
@Table(name = "sign_in_failure")
class SignInFailureEntity {

    @Id
    private String who;

    private int failures;
    private Instant lastAt;

    /** For the persistence provider. */
    protected SignInFailureEntity() {}

    SignInFailureEntity(String who, Instant now) {
        this.who = who;
        this.failures = 1;
        this.lastAt = now;
    }

    int failures() {
        return failures;
    }

    Instant lastAt() {
        return lastAt;
    }
}
