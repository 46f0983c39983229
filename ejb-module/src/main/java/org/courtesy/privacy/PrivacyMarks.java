package org.courtesy.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;

/**
 * Has requests and restrictions take effect: notes with the customer what the register says now and judges the customer anew, so
 * that everything queued is closed or comes back. Runs in the caller's transaction.
 */
@ApplicationScoped
class PrivacyMarks {

    private final PrivacyRepository requests;
    private final CustomerRegister customers;
    private final Decisions decisions;
    private final Clock clock;

    /** For the container's proxy. */
    protected PrivacyMarks() {
        this(null, null, null, null);
    }

    @Inject
    PrivacyMarks(PrivacyRepository requests, CustomerRegister customers, Decisions decisions, Clock clock) {
        this.requests = requests;
        this.customers = customers;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Something was changed for a customer who is locked. */
    void changed(CustomerKey customer) {
        requests.flush();
        LocalDate asks = requests.waiting(customer.id()).stream()
                .map(RequestEntity::monthBegins)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate restricted = requests.restrictions(customer.id()).stream()
                .filter(row -> row.liftedAt == null)
                .map(row -> row.since)
                .min(Comparator.naturalOrder())
                .orElse(null);
        customers.note(customer, asks, restricted, clock.instant());
        requests.flush();
        decisions.changed(customer);
    }
}
