package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.courtesy.customer.CaseDraft;
import org.courtesy.customer.CasePart;
import org.courtesy.shared.Instants;

/** Brings the consent ledger, objections and promises into the case. */
@ApplicationScoped
class ConsentPart implements CasePart {

    private final ConsentRepository consents;

    /** For the container's proxy. */
    protected ConsentPart() {
        this(null);
    }

    @Inject
    ConsentPart(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public void contribute(Map<Long, CaseDraft> drafts, Instant asOf) {
        consents.consentsUntil(drafts.keySet(), asOf)
                .forEach(row ->
                        drafts.get(row.consent().customerId()).add(row.consent().toFact(row.lastUse())));
        consents.objectionsUntil(drafts.keySet(), asOf)
                .forEach(row -> drafts.get(row.customerId()).add(row.toFact(Instants::utc)));
        consents.promises(drafts.keySet())
                .forEach(row -> drafts.get(row.customerId()).add(row.toFact()));
    }
}
