package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stored sessions. */
@ApplicationScoped
class SessionRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SessionRepository() {
        this(null);
    }

    @Inject
    SessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The sessions of a user as they are stored now, the oldest first. */
    List<SessionEntity> of(String user) {
        return entities.createQuery(
                        "from SessionEntity where userName = :user order by beganAt, id", SessionEntity.class)
                .setParameter("user", user)
                .getResultList();
    }

    void add(SessionEntity session) {
        entities.persist(session);
    }

    /** Notes that a session was used; false when that was noted since an instant. */
    @Transactional
    boolean seen(UUID id, Instant now, Instant since) {
        return entities.createQuery("update SessionEntity set seenAt = :now where id = :id and seenAt < :since")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("since", since)
                        .executeUpdate()
                > 0;
    }

    /**
     * The sessions that a provider knows.
     *
     * @param subject null: of whomever
     * @param session what the provider calls it, null: all of that subject
     */
    List<SessionEntity> ofProvider(String issuer, String subject, String session) {
        TypedQuery<SessionEntity> query = entities.createQuery(
                        "select s from SessionEntity s, UserEntity u where u.name = s.userName and u.issuer = :issuer"
                                + (subject == null ? "" : " and u.subject = :subject")
                                + (session == null ? "" : " and s.providerSession = :session"),
                        SessionEntity.class)
                .setParameter("issuer", issuer);
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        if (session != null) {
            query.setParameter("session", session);
        }
        return query.getResultList();
    }

    /** Ends all of a user but one. */
    void endOthers(String user, UUID kept) {
        entities.createQuery("delete from SessionEntity where userName = :user and id <> :kept")
                .setParameter("user", user)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    void end(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("delete from SessionEntity where id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Ends one, if it is that user's. */
    void end(String user, UUID id) {
        entities.createQuery("delete from SessionEntity where userName = :user and id = :id")
                .setParameter("user", user)
                .setParameter("id", id)
                .executeUpdate();
    }

    void endAll(String user) {
        entities.createQuery("delete from SessionEntity where userName = :user")
                .setParameter("user", user)
                .executeUpdate();
    }
}
