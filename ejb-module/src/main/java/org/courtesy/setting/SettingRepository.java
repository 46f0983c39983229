package org.courtesy.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What people have set. */
@ApplicationScoped
class SettingRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected SettingRepository() {
        this(null);
    }

    @Inject
    SettingRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<SettingEntity> of(String user) {
        return entities.createQuery("select s from SettingEntity s where s.userName = :name", SettingEntity.class)
                .setParameter("name", user)
                .getResultList();
    }

    Optional<SettingEntity> find(SettingEntity.Key key) {
        return Optional.ofNullable(entities.find(SettingEntity.class, key));
    }

    void add(SettingEntity row) {
        entities.persist(row);
    }

    void remove(SettingEntity row) {
        entities.remove(row);
    }
}
