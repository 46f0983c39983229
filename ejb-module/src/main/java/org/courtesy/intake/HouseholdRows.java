package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.courtesy.customer.HouseholdRef;
import org.courtesy.customer.PartBatch;

/** Writes households. */
@ApplicationScoped
class HouseholdRows extends PartRows<HouseholdRef> {

    private final PartBatch parts;

    /** For the container's proxy. */
    protected HouseholdRows() {
        this(null);
    }

    @Inject
    HouseholdRows(PartBatch parts) {
        super("household", HouseholdRef.class);
        this.parts = parts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.HOUSEHOLDS;
    }

    @Override
    Map<String, HouseholdRef> load(Collection<String> ids) {
        return parts.households(ids);
    }

    @Override
    void check(String id, HouseholdRef household) {
        PartBatch.check(id, household);
    }

    @Override
    void store(Collection<HouseholdRef> households) {
        parts.storeHouseholds(households);
    }
}
