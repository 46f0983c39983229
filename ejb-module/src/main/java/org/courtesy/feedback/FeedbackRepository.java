package org.courtesy.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;

/** Answers, and the touchpoints that they are about. */
@ApplicationScoped
class FeedbackRepository {

    /**
     * An answer with what lists say of it.
     *
     * @param type of the touchpoint, null without one, likewise {@code channel}
     * @param followUp state of the follow-up, null without one, likewise {@code dueAt}
     */
    record Found(
            FeedbackEntity row,
            String number,
            String type,
            ContactChannel channel,
            TouchpointStatus followUp,
            Instant dueAt) {

        Loop loop() {
            if (followUp == null) {
                return Loop.NONE;
            }
            return followUp == TouchpointStatus.PLANNED ? Loop.OPEN : Loop.CLOSED;
        }
    }

    private static final String FOUND =
            "select new org.courtesy.feedback.FeedbackRepository$Found(f, c.number, t.type, t.channel, p.status,"
                    + " p.happenedAt) from FeedbackEntity f join CustomerEntity c on c.id = f.customerId"
                    + " left join TouchpointEntity t on t.id = f.touchpointId"
                    + " left join TouchpointEntity p on p.id = f.followUpId ";

    private static final String SUBJECT = "select new org.courtesy.feedback.Subject(t.id, t.customerId, t.type,"
            + " t.direction, t.channel, t.happenedAt) from TouchpointEntity t where ";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected FeedbackRepository() {
        this(null);
    }

    @Inject
    FeedbackRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<FeedbackEntity> about(UUID touchpoint) {
        return entityManager
                .createQuery("from FeedbackEntity where touchpointId = :touchpoint", FeedbackEntity.class)
                .setParameter("touchpoint", touchpoint)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<FeedbackEntity> bySource(String source, String sourceId) {
        return entityManager
                .createQuery("from FeedbackEntity where source = :source and sourceId = :id", FeedbackEntity.class)
                .setParameter("source", source)
                .setParameter("id", sourceId)
                .getResultList()
                .stream()
                .findFirst();
    }

    Found found(UUID id) {
        return entityManager
                .createQuery(FOUND + "where f.id = :id", Found.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The answers of a customer, the latest first. */
    List<Found> of(long customerId, int limit) {
        return entityManager
                .createQuery(
                        FOUND + "where f.customerId = :customer order by f.answeredAt desc, f.id desc", Found.class)
                .setParameter("customer", customerId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The latest answer of a customer to the question whether they recommend us. */
    Optional<FeedbackEntity> latestRecommendation(long customerId) {
        return entityManager
                .createQuery(
                        "from FeedbackEntity where customerId = :customer and nps is not null"
                                + " order by answeredAt desc, id desc",
                        FeedbackEntity.class)
                .setParameter("customer", customerId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A touchpoint of a customer. */
    Optional<Subject> subject(long customerId, UUID touchpoint) {
        return entityManager
                .createQuery(SUBJECT + "t.customerId = :customer and t.id = :touchpoint", Subject.class)
                .setParameter("customer", customerId)
                .setParameter("touchpoint", touchpoint)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What the customer came to us with since an instant, the latest first. */
    List<Subject> subjects(long customerId, Instant since, Instant until, int limit) {
        return entityManager
                .createQuery(
                        SUBJECT + "t.customerId = :customer and t.direction = INBOUND and t.type <> 'PORTAL_LOGIN'"
                                + " and t.status <> PLANNED and t.status <> CANCELLED"
                                + " and t.happenedAt between :since and :until order by t.happenedAt desc, t.id desc",
                        Subject.class)
                .setParameter("customer", customerId)
                .setParameter("since", since)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(FeedbackEntity row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }
}
