package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Stored users. */
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

    void add(UserEntity user) {
        entityManager.persist(user);
    }

    void remove(UserEntity user) {
        entityManager.remove(user);
    }
}
