package org.courtesy.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Row of {@code outbox_event}. Never changed; removed when it is old. */
@Entity
@Immutable
@Table(name = "outbox_event")
class OutboxEventEntity {

    @Id
    UUID id;

    String type;
    String subject;
    Instant occurredAt;
    String body;

    /** For the persistence provider. */
    protected OutboxEventEntity() {}

    OutboxEventEntity(OutboxEvent event, String body) {
        this.id = event.id();
        this.type = event.type().code();
        this.subject = event.subject();
        this.occurredAt = event.occurredAt();
        this.body = body;
    }
}
