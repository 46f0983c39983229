package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** When each session of a user began, the oldest first. */
    Map<UUID, Instant> of(String user) {
        Map<UUID, Instant> began = new LinkedHashMap<>();
        entities.createQuery("from SessionEntity where userName = :user order by beganAt, id", SessionEntity.class)
                .setParameter("user", user)
                .getResultList()
                .forEach(row -> began.put(row.id(), row.beganAt()));
        return began;
    }

    void add(UUID id, String user, Instant now) {
        entities.persist(new SessionEntity(id, user, now));
    }

    void end(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("delete from SessionEntity where id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    void endAll(String user) {
        entities.createQuery("delete from SessionEntity where userName = :user")
                .setParameter("user", user)
                .executeUpdate();
    }
}
