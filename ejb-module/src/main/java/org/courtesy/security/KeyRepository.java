package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stored keys. */
@ApplicationScoped
class KeyRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected KeyRepository() {
        this(null);
    }

    @Inject
    KeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ApiKeyEntity key) {
        entities.persist(key);
    }

    void flush() {
        entities.flush();
    }

    /** The key with a secret of this hash, or that had one before. */
    Optional<ApiKeyEntity> ofHash(String hash) {
        return entities
                .createQuery("from ApiKeyEntity where hash = :hash or previousHash = :hash", ApiKeyEntity.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<ApiKeyEntity> named(String name) {
        return entities
                .createQuery("from ApiKeyEntity where name = :name", ApiKeyEntity.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Keys by name, after a name. */
    List<ApiKeyEntity> after(String name, int limit) {
        TypedQuery<ApiKeyEntity> query = entities.createQuery(
                        "from ApiKeyEntity " + (name == null ? "" : "where name > :name ") + "order by name",
                        ApiKeyEntity.class)
                .setMaxResults(limit);
        if (name != null) {
            query.setParameter("name", name);
        }
        return query.getResultList();
    }

    /** Notes a use, unless one was noted since an instant. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void used(String name, Instant now, Instant since) {
        entities.createQuery("update ApiKeyEntity set lastUsedAt = :now where name = :name"
                        + " and (lastUsedAt is null or lastUsedAt < :since)")
                .setParameter("now", now)
                .setParameter("name", name)
                .setParameter("since", since)
                .executeUpdate();
    }
}
