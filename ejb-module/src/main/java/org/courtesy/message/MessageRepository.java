package org.courtesy.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages and their history. */
@ApplicationScoped
class MessageRepository {

    /** Position in a list of messages. */
    record SortKey(Instant from, UUID id) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected MessageRepository() {
        this(null);
    }

    @Inject
    MessageRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<MessageEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(MessageEntity.class, id));
    }

    /** The same, locked until the transaction ends, so that changes of one message come one after the other. */
    Optional<MessageEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(MessageEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is said at an instant; there are never many. */
    List<MessageEntity> said(Instant now) {
        return entities.createQuery(
                        "select m from MessageEntity m where " + condition(MessageState.NOW), MessageEntity.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** At most so many messages behind a position, those that begin last first; state null: all. */
    List<MessageEntity> list(MessageState state, Instant now, SortKey after, int limit) {
        String text = "select m from MessageEntity m where "
                + (state == null ? "1 = 1" : condition(state))
                + (after == null ? "" : " and (m.validFrom < :from or m.validFrom = :from and m.id < :id)")
                + " order by m.validFrom desc, m.id desc";
        TypedQuery<MessageEntity> query = entities.createQuery(text, MessageEntity.class);
        if (state != null && state != MessageState.WITHDRAWN) {
            query.setParameter("now", now);
        }
        if (after != null) {
            query.setParameter("from", after.from()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The steps of a message, the latest first. */
    List<MessageChangeEntity> history(UUID message) {
        return entities.createQuery(
                        "select c from MessageChangeEntity c where c.messageId = :message order by c.changedAt desc, c.id desc",
                        MessageChangeEntity.class)
                .setParameter("message", message)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    private static String condition(MessageState state) {
        return switch (state) {
            case PLANNED -> "m.withdrawnAt is null and m.validFrom > :now";
            case NOW -> "m.withdrawnAt is null and m.validFrom <= :now and (m.validTo is null or m.validTo > :now)";
            case PAST -> "m.withdrawnAt is null and m.validTo <= :now";
            case WITHDRAWN -> "m.withdrawnAt is not null";
        };
    }
}
