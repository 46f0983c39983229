package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.courtesy.outbox.EventOutlet;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.OutboxEvent;

/** Queues up what Kafka is to be told. */
@ApplicationScoped
class KafkaOutlet implements EventOutlet {

    private final KafkaSettings settings;
    private final EntityManager entities;

    /** For the container's proxy. */
    protected KafkaOutlet() {
        this(null, null);
    }

    @Inject
    KafkaOutlet(KafkaSettings settings, EntityManager entities) {
        this.settings = settings;
        this.entities = entities;
    }

    @Override
    public boolean wants(EventType type) {
        return settings.types().contains(type);
    }

    @Override
    public void take(List<OutboxEvent> events) {
        events.forEach(event -> entities.persist(new OutgoingEventEntity(event)));
    }
}
