package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Objections as links of the ledger's chain. */
@ApplicationScoped
class ChainedObjections extends ChainedEntries<ObjectionEntity> {

    /** For the container's proxy. */
    protected ChainedObjections() {
        this(null);
    }

    @Inject
    ChainedObjections(EntityManager entities) {
        super(entities, ObjectionEntity.class, "OBJECTION", ObjectionEntity::position);
    }

    @Override
    Placed placed(ObjectionEntity row) {
        return placed(row.person(), row.personDigest(), row::digest);
    }

    @Override
    Unplaced unplaced(ObjectionEntity row, EntityManager entities) {
        return unplaced("objection", row.id(), row.person(), row::digest, entities);
    }
}
