package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.courtesy.job.Node;

/**
 * The queue of events for Kafka. One server at a time sends, so that each customer's events leave in their order; its turn is one
 * update that only one can win, and lasts longer than anything it begins in it.
 */
@ApplicationScoped
class OutgoingDesk {

    /** For how long a turn lasts unless it is renewed. */
    static final Duration TURN = Duration.ofSeconds(60);

    private final EntityManager entities;
    private final Node node;
    private final Clock clock;

    /** For the container's proxy. */
    protected OutgoingDesk() {
        this(null, null, null);
    }

    @Inject
    OutgoingDesk(EntityManager entities, Node node, Clock clock) {
        this.entities = entities;
        this.node = node;
        this.clock = clock;
    }

    /** Whether it is this server's turn, from now on for {@link #TURN}. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean turn() {
        return entities.createQuery("update TurnEntity t set t.holder = :me, t.until = :until"
                                + " where t.holder is null or t.holder = :me or t.until < :now")
                        .setParameter("me", node.name())
                        .setParameter("until", clock.instant().plus(TURN))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Lets another server have its turn. */
    @Transactional(TxType.REQUIRES_NEW)
    void leave() {
        entities.createQuery("update TurnEntity t set t.holder = null, t.until = null where t.holder = :me")
                .setParameter("me", node.name())
                .executeUpdate();
    }

    /** At most so many events that wait, in their order. */
    @Transactional(TxType.REQUIRES_NEW)
    List<OutgoingEvent> next(int most) {
        return entities.createQuery(
                        "select new org.courtesy.kafka.OutgoingEvent(o.id, o.subject, e.body) from OutgoingEventEntity o"
                                + " join OutboxEventEntity e on e.id = o.eventId order by o.id",
                        OutgoingEvent.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The broker has them. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(List<Long> numbers) {
        entities.createQuery("delete from OutgoingEventEntity o where o.id in :numbers")
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    /** How many wait. */
    @Transactional(TxType.REQUIRES_NEW)
    long waiting() {
        return entities.createQuery("select count(o) from OutgoingEventEntity o", Long.class)
                .getSingleResult();
    }
}
