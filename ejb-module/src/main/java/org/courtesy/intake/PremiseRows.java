package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.courtesy.customer.PartBatch;
import org.courtesy.fact.Premise;

/** Writes premises. */
@ApplicationScoped
class PremiseRows extends PartRows<Premise> {

    private final PartBatch parts;

    /** For the container's proxy. */
    protected PremiseRows() {
        this(null);
    }

    @Inject
    PremiseRows(PartBatch parts) {
        super("premise", Premise.class);
        this.parts = parts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PREMISES;
    }

    @Override
    Map<String, Premise> load(Collection<String> ids) {
        return parts.premises(ids);
    }

    @Override
    void check(String id, Premise premise) {
        PartBatch.check(id, premise);
    }

    @Override
    void store(Collection<Premise> premises) {
        parts.storePremises(premises);
    }
}
