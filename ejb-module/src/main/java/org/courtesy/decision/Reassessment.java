package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.customer.CustomerFollower;
import org.courtesy.customer.CustomerKey;

/**
 * Judges a customer anew whose data were put right, so that no decision stands on what was wrong (Art. 16 GDPR). Who was never judged
 * is judged when there is an occasion.
 */
@ApplicationScoped
class Reassessment implements CustomerFollower {

    private final Decisions decisions;

    /** For the container's proxy. */
    protected Reassessment() {
        this(null);
    }

    @Inject
    Reassessment(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void corrected(CustomerKey customer) {
        if (decisions.judged(customer)) {
            decisions.changed(customer);
        }
    }
}
