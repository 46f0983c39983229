package org.courtesy.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.courtesy.shared.Checks;

/** What was merged. */
@ApplicationScoped
class MergeRepository {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected MergeRepository() {
        this(null);
    }

    @Inject
    MergeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The merge that made a record go. */
    Optional<MergeEntity> of(String duplicate) {
        if (!Checks.storable(duplicate)) {
            return Optional.empty();
        }
        return entities
                .createQuery("select m from MergeEntity m where m.duplicate = :duplicate", MergeEntity.class)
                .setParameter("duplicate", duplicate)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(MergeEntity row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }
}
