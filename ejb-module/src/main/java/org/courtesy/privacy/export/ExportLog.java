package org.courtesy.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Keeps who handed out everything known about whom. */
@ApplicationScoped
class ExportLog {

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ExportLog() {
        this(null);
    }

    @Inject
    ExportLog(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes it; it stands in what is handed out, too. */
    void add(ExportEntity export) {
        entities.persist(export);
        entities.flush();
    }
}
