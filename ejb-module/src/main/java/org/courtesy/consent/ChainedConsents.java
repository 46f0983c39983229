package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Entries about consents as links of the ledger's chain. */
@ApplicationScoped
class ChainedConsents extends ChainedEntries<ConsentEntity> {

    /** For the container's proxy. */
    protected ChainedConsents() {
        this(null);
    }

    @Inject
    ChainedConsents(EntityManager entities) {
        super(entities, ConsentEntity.class, "CONSENT", ConsentEntity::position);
    }

    @Override
    Placed placed(ConsentEntity row) {
        return placed(row.person(), row.personDigest(), row::digest);
    }

    @Override
    Unplaced unplaced(ConsentEntity row, EntityManager entities) {
        return unplaced("consent", row.id(), row.person(), row::digest, entities);
    }
}
