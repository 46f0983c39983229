package org.courtesy.kafka;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.courtesy.outbox.OutboxEvent;

/** Row of {@code kafka_outgoing}. Removed when the broker has the event. */
@Entity
@Table(name = "kafka_outgoing")
class OutgoingEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID eventId;
    String subject;

    /** For the persistence provider. */
    protected OutgoingEventEntity() {}

    OutgoingEventEntity(OutboxEvent event) {
        this.eventId = event.id();
        this.subject = event.subject();
    }
}
