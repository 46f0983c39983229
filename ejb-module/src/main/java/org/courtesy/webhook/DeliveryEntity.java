package org.courtesy.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.outbox.OutboxEvent;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.DynamicUpdate;

/** Row of {@code webhook_delivery}. */
@DynamicUpdate
@Entity
@Table(name = "webhook_delivery")
class DeliveryEntity {

    /**
     * Into how many lanes the customers of an endpoint are divided. Within a lane deliveries go one after the other, so that what
     * concerns one customer arrives in its order; several lanes keep one slow answer from holding up everybody.
     */
    static final int LANES = 4;

    @Id
    UUID id;

    UUID webhookId;
    UUID eventId;
    String subject;
    short lane;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;
    Instant createdAt;
    Instant nextAt;
    Instant leasedUntil;
    String leasedBy;
    Instant attemptedAt;
    Instant deliveredAt;
    Integer httpStatus;
    Integer millis;

    @Enumerated(EnumType.STRING)
    DeliveryError error;

    /** For the persistence provider. */
    protected DeliveryEntity() {}

    DeliveryEntity(UUID id, UUID webhook, OutboxEvent event) {
        this.id = id;
        this.webhookId = webhook;
        this.eventId = event.id();
        this.subject = event.subject();
        this.lane = (short) Math.floorMod(event.subject().hashCode(), LANES);
        this.state = DeliveryState.WAITING;
        this.createdAt = event.occurredAt();
        this.nextAt = event.occurredAt();
    }

    /** The endpoint has taken it. */
    void arrived(Attempt attempt, Instant now) {
        ended(attempt, DeliveryState.DELIVERED, null);
        deliveredAt = now;
    }

    /** @param next when it is tried again, null when it is not */
    void failed(Attempt attempt, Instant next) {
        ended(attempt, next == null ? DeliveryState.FAILED : DeliveryState.WAITING, next);
    }

    private void ended(Attempt attempt, DeliveryState end, Instant next) {
        state = end;
        nextAt = next;
        leasedUntil = null;
        leasedBy = null;
        httpStatus = attempt.status();
        millis = attempt.millis();
        error = attempt.error();
    }

    /** Has it sent as if it had never been tried. */
    void again(Instant now) {
        state = DeliveryState.WAITING;
        attempts = 0;
        nextAt = now;
    }

    Delivery toDelivery(String type) {
        return new Delivery(
                id.toString(),
                eventId.toString(),
                type,
                subject,
                state,
                attempts,
                Instants.utc(createdAt),
                Instants.utc(attemptedAt),
                state == DeliveryState.WAITING ? Instants.utc(nextAt) : null,
                Instants.utc(deliveredAt),
                httpStatus,
                millis,
                error);
    }
}
