package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Uses of consents as links of the ledger's chain. */
@ApplicationScoped
class ChainedUses extends ChainedEntries<ConsentUseEntity> {

    /** For the container's proxy. */
    protected ChainedUses() {
        this(null);
    }

    @Inject
    ChainedUses(EntityManager entities) {
        super(entities, ConsentUseEntity.class, "USE", use -> use.position);
    }

    @Override
    Placed placed(ConsentUseEntity row) {
        return new Placed(row.digest(), true);
    }

    @Override
    Unplaced unplaced(ConsentUseEntity row, EntityManager entities) {
        return new Unplaced(row.digest(), place -> row.position = place);
    }
}
