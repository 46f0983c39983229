package org.courtesy.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code idempotency_key}. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyEntity {

    @Id
    UUID id;

    String caller;
    String keyText;
    String fingerprint;
    Instant startedAt;
    String node;
    Integer status;
    String location;
    String etag;
    String language;
    String body;

    /** For the persistence provider. */
    protected IdempotencyKeyEntity() {}

    IdempotencyKeyEntity(UUID id, String caller, String keyText, String fingerprint) {
        this.id = id;
        this.caller = caller;
        this.keyText = keyText;
        this.fingerprint = fingerprint;
    }

    /** Notes who works on it from now on. */
    void claimedBy(String node, Instant now) {
        this.node = node;
        this.startedAt = now;
    }

    /** The answer, null while it is not there. */
    KeptAnswer answer() {
        return status == null ? null : new KeptAnswer(status, location, etag, language, body, true);
    }

    void answer(KeptAnswer answer) {
        status = answer.status();
        location = answer.location();
        etag = answer.etag();
        language = answer.language();
        body = answer.body();
    }
}
