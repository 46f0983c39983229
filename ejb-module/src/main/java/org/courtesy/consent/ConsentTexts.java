package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.courtesy.shared.Checks;

/** The words of consents as they are stored. Runs in the caller's transaction. */
@ApplicationScoped
class ConsentTexts {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ConsentTexts() {
        this(null);
    }

    @Inject
    ConsentTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** All of them, the latest first. */
    List<ConsentTextEntity> all() {
        return entities.createQuery("from ConsentTextEntity order by recordedAt desc, version", ConsentTextEntity.class)
                .getResultList();
    }

    List<ConsentTextEntity> named(Collection<String> versions) {
        return versions.isEmpty()
                ? List.of()
                : entities.createQuery("from ConsentTextEntity where version in :versions", ConsentTextEntity.class)
                        .setParameter("versions", versions)
                        .getResultList();
    }

    Optional<ConsentTextEntity> find(String version) {
        return Checks.storable(version)
                ? Optional.ofNullable(entities.find(ConsentTextEntity.class, version))
                : Optional.empty();
    }

    void add(ConsentTextEntity row) {
        entities.persist(row);
        entities.flush();
    }
}
