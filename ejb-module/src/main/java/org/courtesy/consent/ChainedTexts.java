package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The words of consents as links of the ledger's chain. */
@ApplicationScoped
class ChainedTexts extends ChainedEntries<ConsentTextEntity> {

    /** For the container's proxy. */
    protected ChainedTexts() {
        this(null);
    }

    @Inject
    ChainedTexts(EntityManager entities) {
        super(entities, ConsentTextEntity.class, "TEXT", ConsentTextEntity::position);
    }

    @Override
    Placed placed(ConsentTextEntity row) {
        return new Placed(row.digest(), true);
    }

    @Override
    Unplaced unplaced(ConsentTextEntity row, EntityManager entities) {
        return new Unplaced(row.digest(), row::place);
    }
}
