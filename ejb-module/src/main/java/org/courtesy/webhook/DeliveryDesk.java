package org.courtesy.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What is claimed at once is sent or given back within this time, and then the endpoint may have changed. */
    static final Duration LONGEST_PAGE = Duration.ofSeconds(2);

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

    /** Takes deliveries of one endpoint for this server, but for those that another one was quicker with or that are not to be sent any more. */
    public List<Parcel> claim(List<UUID> deliveries) {
        Instant now = clock.instant();
        Instant until =
                now.plus(LONGEST_PAGE).plus(config.timeout().multipliedBy(2)).plusSeconds(30);
        int claimed = entities.createQuery("update DeliveryEntity d set d.leasedUntil = :until, d.leasedBy = :me,"
                        + " d.attempts = d.attempts + 1, d.attemptedAt = :now where d.id in :ids and d.state = WAITING"
                        + " and d.nextAt <= :now and (d.leasedUntil is null or d.leasedUntil < :now)")
                .setParameter("until", until)
                .setParameter("me", node.name())
                .setParameter("now", now)
                .setParameter("ids", deliveries)
                .executeUpdate();
        return claimed == 0 ? List.of() : parcels(deliveries, now);
    }

    private List<Parcel> parcels(List<UUID> deliveries, Instant now) {
        List<Tuple> rows = entities.createQuery(
                        "select d.id, d.webhookId, d.eventId, e.body, d.attempts from DeliveryEntity d"
                                + " join OutboxEventEntity e on e.id = d.eventId"
                                + " where d.id in :ids and d.leasedBy = :me and d.attemptedAt = :now order by d.id",
                        Tuple.class)
                .setParameter("ids", deliveries)
                .setParameter("me", node.name())
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(entities.find(WebhookEntity.class, row.get(1, UUID.class)))
                        .filter(webhook -> webhook.state == WebhookState.ACTIVE)
                        .map(webhook -> new Parcel(
                                row.get(0, UUID.class),
                                webhook.id,
                                row.get(2, UUID.class),
                                webhook.url,
                                row.get(3, String.class),
                                webhook.secrets(now),
                                row.get(4, Integer.class))))
                .toList();
    }

    /** Gives back what this server had claimed when it died: nobody else sends that before the claim has run out. */
    public void releaseAll() {
        entities.createQuery("update DeliveryEntity d set d.leasedUntil = null, d.leasedBy = null"
                        + " where d.state = WAITING and d.leasedBy = :me")
                .setParameter("me", node.name())
                .executeUpdate();
    }

    /** Gives back what was claimed and not tried. */
    public void release(List<Parcel> parcels) {
        entities.createQuery(
                        "update DeliveryEntity d set d.attempts = d.attempts - 1, d.leasedUntil = null, d.leasedBy = null"
                                + " where d.id in :ids and d.leasedBy = :me")
                .setParameter("ids", parcels.stream().map(Parcel::delivery).toList())
                .setParameter("me", node.name())
                .executeUpdate();
    }

    /** Notes what has arrived at one endpoint. */
    public void arrived(List<Sent> sent) {
        Instant now = clock.instant();
        // The endpoint before its deliveries, as whoever changes or removes an endpoint does: else the two could wait
        // for
        // each other.
        wentWell(sent.get(0).parcel().webhook(), now);
        Map<UUID, Attempt> attempts =
                sent.stream().collect(Collectors.toMap(one -> one.parcel().delivery(), Sent::attempt));
        mine(attempts.keySet()).forEach(row -> row.arrived(attempts.get(row.id), now));
    }

    /** Notes an attempt that failed: it is tried again later, or it is a dead letter. */
    public void failed(Sent sent) {
        Instant now = clock.instant();
        Attempt attempt = sent.attempt();
        Optional<Duration> pause = attempt.error() == DeliveryError.GONE
                ? Optional.empty()
                : config.retries().after(sent.parcel().attempts(), attempt.retryAfter());
        failed(sent.parcel().webhook(), attempt.error(), now);
        mine(Set.of(sent.parcel().delivery()))
                .forEach(row -> row.failed(attempt, pause.map(now::plus).orElse(null)));
    }

    /** Those of the deliveries that were neither removed nor taken over by another server meanwhile. */
    private List<DeliveryEntity> mine(Set<UUID> deliveries) {
        return entities.createQuery(
                        "select d from DeliveryEntity d where d.id in :ids and d.leasedBy = :me", DeliveryEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("ids", deliveries)
                .setParameter("me", node.name())
                .getResultList();
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
