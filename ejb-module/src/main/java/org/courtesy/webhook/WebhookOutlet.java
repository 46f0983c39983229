package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.courtesy.outbox.EventOutlet;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.OutboxEvent;
import org.courtesy.shared.Ids;

/** Notes for every endpoint that listens what is to be sent to it. */
@ApplicationScoped
class WebhookOutlet implements EventOutlet {

    private final Subscriptions subscriptions;
    private final EntityManager entities;
    private final Ids ids;

    /** For the container's proxy. */
    protected WebhookOutlet() {
        this(null, null, null);
    }

    @Inject
    WebhookOutlet(Subscriptions subscriptions, EntityManager entities, Ids ids) {
        this.subscriptions = subscriptions;
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public boolean wants(EventType type) {
        return !subscriptions.of(type).isEmpty();
    }

    @Override
    public void take(List<OutboxEvent> events) {
        for (OutboxEvent event : events) {
            for (UUID webhook : subscriptions.of(event.type())) {
                entities.persist(new DeliveryEntity(ids.next(), webhook, event));
            }
        }
    }
}
