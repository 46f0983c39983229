package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Endpoints and what is noted for them, as people see them. */
@ApplicationScoped
class WebhookRepository {

    /** A delivery with the type of its event. */
    record Found(DeliveryEntity row, String type) {

        Delivery toDelivery() {
            return row.toDelivery(type);
        }
    }

    private static final String FOUND = "select new org.courtesy.webhook.WebhookRepository$Found(d, e.type)"
            + " from DeliveryEntity d join OutboxEventEntity e on e.id = d.eventId where d.webhookId = :webhook";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected WebhookRepository() {
        this(null);
    }

    @Inject
    WebhookRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<WebhookEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(WebhookEntity.class, id));
    }

    /** The same, locked until the transaction ends. */
    Optional<WebhookEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(WebhookEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At most so many endpoints behind one, the latest first. */
    List<WebhookEntity> list(UUID after, int limit) {
        TypedQuery<WebhookEntity> query = entities.createQuery(
                "select w from WebhookEntity w" + (after == null ? "" : " where w.id < :after") + " order by w.id desc",
                WebhookEntity.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** How many deliveries of endpoints wait and failed. */
    Map<UUID, Map<DeliveryState, Long>> counts(Collection<UUID> webhooks) {
        Map<UUID, Map<DeliveryState, Long>> counts = new HashMap<>();
        if (!webhooks.isEmpty()) {
            entities.createQuery(
                            "select d.webhookId, d.state, count(d) from DeliveryEntity d where d.webhookId in :webhooks"
                                    + " and d.state <> :delivered group by d.webhookId, d.state",
                            Object[].class)
                    .setParameter("webhooks", webhooks)
                    .setParameter("delivered", DeliveryState.DELIVERED)
                    .getResultList()
                    .forEach(row -> counts.computeIfAbsent((UUID) row[0], none -> new EnumMap<>(DeliveryState.class))
                            .put((DeliveryState) row[1], (Long) row[2]));
        }
        return counts;
    }

    /** At most so many deliveries behind one, the latest first; state null: all. */
    List<Found> deliveries(UUID webhook, DeliveryState state, UUID after, int limit) {
        TypedQuery<Found> query = entities.createQuery(
                        FOUND + (state == null ? "" : " and d.state = :state")
                                + (after == null ? "" : " and d.id < :after") + " order by d.id desc",
                        Found.class)
                .setParameter("webhook", webhook);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    Optional<Found> delivery(UUID webhook, UUID delivery) {
        return entities
                .createQuery(FOUND + " and d.id = :delivery", Found.class)
                .setParameter("webhook", webhook)
                .setParameter("delivery", delivery)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The event as it is sent. */
    String body(UUID event) {
        return entities.createQuery("select e.body from OutboxEventEntity e where e.id = :event", String.class)
                .setParameter("event", event)
                .getSingleResult();
    }

    /** Has the dead letters of an endpoint sent again that were noted since an instant; answers how many. */
    int replay(UUID webhook, Instant since, Instant now) {
        return entities.createQuery("update DeliveryEntity d set d.state = WAITING, d.attempts = 0, d.nextAt = :now"
                        + " where d.webhookId = :webhook and d.state = FAILED and d.createdAt >= :since")
                .setParameter("webhook", webhook)
                .setParameter("since", since)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Has what waits for an endpoint sent at once. */
    void hurry(UUID webhook, Instant now) {
        entities.createQuery("update DeliveryEntity d set d.nextAt = :now where d.webhookId = :webhook"
                        + " and d.state = WAITING and d.nextAt > :now")
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes an endpoint with everything that was noted for it. */
    void remove(WebhookEntity row) {
        entities.createQuery("delete from DeliveryEntity d where d.webhookId = :webhook")
                .setParameter("webhook", row.id)
                .executeUpdate();
        entities.remove(row);
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }
}
