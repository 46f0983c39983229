package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What is to be sent now. */
@ApplicationScoped
class DueDeliveries {

    /**
     * While an earlier event on the same customer has had fewer attempts than this, later ones wait for it: minutes, as the pauses
     * are. Then they go ahead, for a receiver that cannot take one event must not miss all others for days.
     */
    private static final int ATTEMPTS_IN_ORDER = 3;

    private static final String DUE = " from DeliveryEntity d join WebhookEntity w on w.id = d.webhookId"
            + " where d.state = WAITING and d.nextAt <= :now and (d.leasedUntil is null or d.leasedUntil < :now)"
            + " and w.state = ACTIVE and not exists (select 1 from DeliveryEntity e where e.webhookId = d.webhookId"
            + " and e.subject = d.subject and e.state = WAITING and e.id < d.id and e.attempts < :inOrder)";

    private final EntityManager entities;
    private final Clock clock;

    /** For the container's proxy. */
    protected DueDeliveries() {
        this(null, null);
    }

    @Inject
    DueDeliveries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The lanes in which something is due, the one that has waited longest first. */
    @Transactional
    List<Lane> lanes() {
        return entities.createQuery(
                        "select new org.courtesy.webhook.Lane(d.webhookId, d.lane, max(w.failingSince))" + DUE
                                + " group by d.webhookId, d.lane order by min(d.nextAt)",
                        Lane.class)
                .setParameter("now", clock.instant())
                .setParameter("inOrder", ATTEMPTS_IN_ORDER)
                .getResultList();
    }

    /** At most so many deliveries of a lane that are due, the oldest first. */
    @Transactional
    List<UUID> of(Lane lane, int most) {
        return entities.createQuery(
                        "select d.id" + DUE + " and d.webhookId = :webhook and d.lane = :lane order by d.id",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("inOrder", ATTEMPTS_IN_ORDER)
                .setParameter("webhook", lane.webhook())
                .setParameter("lane", lane.number())
                .setMaxResults(most)
                .getResultList();
    }
}
