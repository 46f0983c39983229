package org.courtesy.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.job.Node;

/**
 * Hands out what is to be sent and notes what came of it. A claim is one update that only one server can win; it lasts longer than
 * an attempt may, so that what a server left behind when it died is sent by another one. All methods are public, since a session
 * bean answers to no others.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryDesk {

    private static final Logger LOG = System.getLogger(DeliveryDesk.class.getName());

    private static final Duration SELDOM = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final WebhookConfig config;
    private final Event<SubscriptionsChanged> changed;
    private final Node node;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeliveryDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    public DeliveryDesk(
            EntityManager entities, WebhookConfig config, Event<SubscriptionsChanged> changed, Node node, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.changed = changed;
        this.node = node;
        this.clock = clock;
    }

    /** Takes a delivery for this server, unless another one was quicker or it is not to be sent any more. */
    public Optional<Parcel> claim(UUID delivery) {
        Instant now = clock.instant();
        int claimed = entities.createQuery("update DeliveryEntity d set d.leasedUntil = :until, d.leasedBy = :me,"
                        + " d.attempts = d.attempts + 1, d.attemptedAt = :now where d.id = :id and d.state = WAITING"
                        + " and d.nextAt <= :now and (d.leasedUntil is null or d.leasedUntil < :now)")
                .setParameter(
                        "until", now.plus(config.timeout().multipliedBy(2)).plusSeconds(30))
                .setParameter("me", node.name())
                .setParameter("now", now)
                .setParameter("id", delivery)
                .executeUpdate();
        return claimed == 0 ? Optional.empty() : parcel(delivery, now);
    }

    private Optional<Parcel> parcel(UUID delivery, Instant now) {
        DeliveryEntity row = entities.find(DeliveryEntity.class, delivery);
        WebhookEntity webhook = entities.find(WebhookEntity.class, row.webhookId);
        if (webhook == null || webhook.state != WebhookState.ACTIVE) {
            return Optional.empty();
        }
        String body = entities.createQuery("select e.body from OutboxEventEntity e where e.id = :id", String.class)
                .setParameter("id", row.eventId)
                .getSingleResult();
        return Optional.of(
                new Parcel(delivery, webhook.id, row.eventId, webhook.url, body, webhook.secrets(now), row.attempts));
    }

    /** Notes what came of an attempt: it arrived, it is tried again later, or it is a dead letter. */
    public void note(Parcel parcel, Attempt attempt) {
        Instant now = clock.instant();
        Optional<Duration> pause = attempt.delivered() || attempt.error() == DeliveryError.GONE
                ? Optional.empty()
                : config.retries().after(parcel.attempts(), attempt.retryAfter());
        DeliveryState state = attempt.delivered()
                ? DeliveryState.DELIVERED
                : pause.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
        // The endpoint before its delivery, as whoever changes or removes an endpoint does: else the two could wait for
        // each other.
        if (attempt.delivered()) {
            wentWell(parcel.webhook(), now);
        } else {
            failed(parcel.webhook(), attempt.error(), now);
        }
        int noted = entities.createQuery("update DeliveryEntity d set d.state = :state, d.nextAt = :next,"
                        + " d.leasedUntil = null, d.leasedBy = null, d.deliveredAt = :delivered,"
                        + " d.httpStatus = :status, d.millis = :millis, d.error = :error"
                        + " where d.id = :id and d.leasedBy = :me")
                .setParameter("state", state)
                .setParameter("next", pause.map(now::plus).orElse(null))
                .setParameter("delivered", attempt.delivered() ? now : null)
                .setParameter("status", attempt.status())
                .setParameter("millis", attempt.millis())
                .setParameter("error", attempt.error())
                .setParameter("id", parcel.delivery())
                .setParameter("me", node.name())
                .executeUpdate();
        if (noted == 0) {
            LOG.log(Level.DEBUG, "Delivery {0} was removed or taken over meanwhile", parcel.delivery());
        }
    }

    /** Noted every few seconds only, so that many deliveries do not queue up behind this row. */
    private void wentWell(UUID webhook, Instant now) {
        entities.createQuery("update WebhookEntity w set w.lastSuccessAt = :now, w.failingSince = null where w.id = :id"
                        + " and (w.failingSince is not null or w.lastSuccessAt is null or w.lastSuccessAt < :before)")
                .setParameter("now", now)
                .setParameter("id", webhook)
                .setParameter("before", now.minus(SELDOM))
                .executeUpdate();
    }

    private void failed(UUID webhook, DeliveryError error, Instant now) {
        WebhookEntity row = entities.find(WebhookEntity.class, webhook, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != WebhookState.ACTIVE) {
            return;
        }
        if (error == DeliveryError.GONE) {
            leave(row, WebhookState.GONE, now);
        } else if (row.failingSince == null) {
            entities.createQuery("update WebhookEntity w set w.failingSince = :now where w.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", webhook)
                    .executeUpdate();
        } else if (row.failingSince.plus(config.pauseAfter()).isBefore(now)) {
            leave(row, WebhookState.FAILING, now);
        }
    }

    private void leave(WebhookEntity row, WebhookState state, Instant now) {
        row.turn(state, now);
        changed.fire(new SubscriptionsChanged());
        LOG.log(Level.WARNING, "Webhook {0} is told nothing any more: {1}", row.id, state);
    }
}
