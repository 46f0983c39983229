package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * Writes and reads what a customer permitted, forbade and wishes, whoever wrote it down: staff, another system, or the
 * customer. Who may do so is decided by the services before it. Runs in the caller's transaction.
 */
@ApplicationScoped
public class ConsentBook {

    private final ConsentRepository consents;
    private final CustomerRegister customers;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentBook() {
        this(null, null, null);
    }

    @Inject
    ConsentBook(ConsentRepository consents, CustomerRegister customers, Clock clock) {
        this.consents = consents;
        this.customers = customers;
        this.clock = clock;
    }

    /** The whole ledger, the latest entry first. */
    public List<StoredConsent> ledger(CustomerKey customer) {
        return consents.ledger(customer.id()).stream()
                .map(row -> row.toStored(customer))
                .toList();
    }

    /**
     * Appends an entry to the ledger of a customer who is locked.
     *
     * @param recordedBy who wrote it down, unless the entry says so itself
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     */
    public StoredConsent append(CustomerKey customer, ConsentEntry entry, String recordedBy) {
        CompleteConsent.check(entry);
        ConsentEntity row = new ConsentEntity(
                customer.id(), CompleteConsent.of(entry, customer.now(clock), recordedBy), clock.instant());
        consents.add(row);
        return row.toStored(customer);
    }

    /** The objections of a customer, the latest first. */
    public List<Objection> objections(CustomerKey customer) {
        return consents.objections(customer.id()).stream()
                .map(row -> row.toFact(customer::at))
                .toList();
    }

    /** Records an objection of a customer who is locked; without an instant it is now. */
    public Objection object(CustomerKey customer, Objection objection, String recordedBy) {
        Instant now = clock.instant();
        ObjectionEntity row = new ObjectionEntity(
                customer.id(),
                objection.purpose(),
                objection.channel(),
                objection.at() == null ? now : objection.at().toInstant(),
                recordedBy,
                now);
        consents.add(row);
        return row.toFact(customer::at);
    }

    /**
     * Replaces the customer's wishes.
     *
     * @throws org.courtesy.json.InvalidInputException if they contradict each other
     */
    public Preference prefer(String number, Preference preference) {
        boolean forward = preference.pausedFrom() == null
                || preference.pausedTo() == null
                || !preference.pausedTo().isBefore(preference.pausedFrom());
        boolean possible = preference.maxAdvertisingPer30Days() == null || preference.maxAdvertisingPer30Days() >= 0;
        new Checks()
                .ensure(forward, "pausedTo", InputProblem.BEFORE_ITS_START, "pausedFrom")
                .ensure(possible, "maxAdvertisingPer30Days", InputProblem.TOO_SMALL, 0)
                .done();
        customers.prefer(number, preference, clock.instant());
        return preference;
    }
}
