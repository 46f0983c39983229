package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The mappings that the house has named. Runs in the caller's transaction. */
@ApplicationScoped
class MappingStore {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected MappingStore() {
        this(null);
    }

    @Inject
    MappingStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Mapping> mapping(String name) {
        return Optional.ofNullable(entities.find(MappingEntity.class, name))
                .map(MappingEntity::read)
                .map(NamedMapping::mapping);
    }

    Optional<MappingEntity> find(String name) {
        return Optional.ofNullable(entities.find(MappingEntity.class, name));
    }

    /** The mapping, locked until the transaction ends. */
    Optional<MappingEntity> lock(String name) {
        return Optional.ofNullable(entities.find(MappingEntity.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    List<MappingEntity> all() {
        return entities.createQuery("select m from MappingEntity m order by m.name", MappingEntity.class)
                .getResultList();
    }

    /** The names, in alphabetical order. */
    List<String> names() {
        return entities.createQuery("select m.name from MappingEntity m order by m.name", String.class)
                .getResultList();
    }

    void add(MappingEntity row) {
        entities.persist(row);
        entities.flush();
    }

    void remove(MappingEntity row) {
        entities.remove(row);
    }
}
