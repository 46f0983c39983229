package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.courtesy.customer.CustomerKey;

/** Promises, for features that make them good. Works in the caller's transaction; the caller holds the customer. */
@ApplicationScoped
public class Promises {

    private final ConsentRepository consents;
    private final Clock clock;

    /** For the container's proxy. */
    protected Promises() {
        this(null, null);
    }

    @Inject
    Promises(ConsentRepository consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Marks the customer's broken promises as kept today: late, but kept. */
    public void keepBroken(CustomerKey customer) {
        LocalDate today = customer.now(clock).toLocalDate();
        consents.promises(Set.of(customer.id())).stream()
                .filter(row ->
                        row.toFact().keptOn() == null && row.toFact().dueOn().isBefore(today))
                .forEach(row -> row.keep(today));
    }
}
