package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Stored messages. */
@ApplicationScoped
class ProviderLogoutRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ProviderLogoutRepository() {
        this(null);
    }

    @Inject
    ProviderLogoutRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    boolean knows(String hash) {
        return entities.createQuery("select count(*) from ProviderLogoutEntity where hash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }

    /** Adds one, and forgets those that have run out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(String hash, Instant until, Instant now) {
        entities.createQuery("delete from ProviderLogoutEntity where endsAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        entities.persist(new ProviderLogoutEntity(hash, until));
        entities.flush();
    }
}
