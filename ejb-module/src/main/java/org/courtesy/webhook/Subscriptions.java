package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.outbox.EventType;
import org.courtesy.shared.Codes;

/**
 * Which endpoints listen to which types, kept in memory: it is asked with every change of anything. This server knows of a change
 * as soon as it is stored, another one within seconds.
 */
@ApplicationScoped
class Subscriptions {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Snapshot(Map<EventType, List<UUID>> listeners, Instant readAt) {}

    private final EntityManager entities;
    private final Clock clock;
    private volatile Snapshot snapshot;

    /** For the container's proxy. */
    protected Subscriptions() {
        this(null, null);
    }

    @Inject
    Subscriptions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The endpoints that are told of events of a type. */
    List<UUID> of(EventType type) {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Snapshot(read(), now);
            snapshot = known;
        }
        return known.listeners().getOrDefault(type, List.of());
    }

    /** Has it read anew when it is asked next. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SubscriptionsChanged changed) {
        snapshot = null;
    }

    private Map<EventType, List<UUID>> read() {
        Map<EventType, List<UUID>> listeners = new EnumMap<>(EventType.class);
        entities.createQuery("select w.id, w.types from WebhookEntity w where w.state = ACTIVE", Object[].class)
                .getResultList()
                .forEach(row -> Codes.split((String) row[1])
                        .forEach(code -> EventType.of(code)
                                .ifPresent(type -> listeners
                                        .computeIfAbsent(type, none -> new ArrayList<>())
                                        .add((UUID) row[0]))));
        return listeners;
    }
}
