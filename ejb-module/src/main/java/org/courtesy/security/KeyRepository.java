package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.shared.Containing;

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

    /** Behind which key a page of the newest begins. */
    record Place(Instant createdAt, long id) {}

    /** Keys as they are looked for, the newest first, behind a place. */
    List<ApiKeyEntity> newest(KeyFilter filter, Instant now, Place after, int limit) {
        StringBuilder text = new StringBuilder("from ApiKeyEntity where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.name() != null && !filter.name().isBlank()) {
            text.append(" and lower(name) like :name escape '!'");
            values.put("name", Containing.pattern(filter.name().strip()));
        }
        if (filter.state() != null) {
            text.append(condition(filter.state()));
            if (filter.state() != KeyState.REVOKED) {
                values.put("now", now);
            }
        }
        if (after != null) {
            text.append(" and (createdAt < :at or createdAt = :at and id < :id)");
            values.put("at", after.createdAt());
            values.put("id", after.id());
        }
        TypedQuery<ApiKeyEntity> query = entities.createQuery(
                        text.append(" order by createdAt desc, id desc").toString(), ApiKeyEntity.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** As {@link ApiKeyEntity#state} tells it. */
    private static String condition(KeyState state) {
        return switch (state) {
            case VALID -> " and revokedAt is null and (expiresAt is null or expiresAt > :now)";
            case EXPIRED -> " and revokedAt is null and expiresAt <= :now";
            case REVOKED -> " and revokedAt is not null";
        };
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
