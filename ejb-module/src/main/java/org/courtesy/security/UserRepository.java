package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Users and keys. */
@ApplicationScoped
class UserRepository {

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected UserRepository() {
        this(null);
    }

    @Inject
    UserRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<UserEntity> find(String name) {
        return Optional.ofNullable(entityManager.find(UserEntity.class, name));
    }

    List<UserEntity> all() {
        return entityManager
                .createQuery("from UserEntity order by name", UserEntity.class)
                .getResultList();
    }

    List<UserEntity> demoUsers() {
        return entityManager
                .createQuery("from UserEntity where demo = true", UserEntity.class)
                .getResultList();
    }

    Optional<ApiKeyEntity> validKey(String hash) {
        return entityManager
                .createQuery("from ApiKeyEntity where hash = :hash and revokedAt is null", ApiKeyEntity.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<ApiKeyEntity> key(String name) {
        return entityManager
                .createQuery("from ApiKeyEntity where name = :name", ApiKeyEntity.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void remove(UserEntity user) {
        entityManager.remove(user);
    }
}
