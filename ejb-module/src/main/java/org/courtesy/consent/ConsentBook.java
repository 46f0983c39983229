package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.json.InputProblem;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.shared.Checks;

/**
 * Writes and reads what a customer permitted, forbade and wishes, whoever wrote it down: staff, another system, or the
 * customer. Who may do so is decided by the services before it. Runs in the caller's transaction.
 */
@ApplicationScoped
public class ConsentBook {

    private final ConsentRepository consents;
    private final ConsentUses uses;
    private final CustomerRegister customers;
    private final Outbox outbox;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentBook() {
        this(null, null, null, null, null);
    }

    @Inject
    ConsentBook(ConsentRepository consents, ConsentUses uses, CustomerRegister customers, Outbox outbox, Clock clock) {
        this.consents = consents;
        this.uses = uses;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The whole ledger, the latest entry first. */
    public List<StoredConsent> ledger(CustomerKey customer) {
        return consents.ledger(customer.id(), clock.instant()).stream()
                .map(row -> row.consent().toStored(customer, row.lastUse()))
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
                customer, CompleteConsent.of(entry, customer.now(clock), recordedBy), clock.instant());
        consents.add(row);
        uses.catchUp(List.of(row));
        StoredConsent stored = row.toStored(customer, null);
        tell(
                customer.number(),
                () -> new EventData()
                        .with("what", "CONSENT")
                        .with("purpose", stored.entry().purpose())
                        .with("channel", stored.entry().channel())
                        .with("state", stored.entry().state())
                        .with("at", stored.entry().at())
                        .link("consents", path(customer.number(), "consents")));
        return stored;
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
                customer,
                objection.purpose(),
                objection.channel(),
                objection.at() == null ? now : objection.at().toInstant(),
                recordedBy,
                now);
        consents.add(row);
        Objection stored = row.toFact(customer::at);
        tell(
                customer.number(),
                () -> new EventData()
                        .with("what", "OBJECTION")
                        .with("purpose", stored.purpose())
                        .with("channel", stored.channel())
                        .with("at", stored.at())
                        .link("objections", path(customer.number(), "objections")));
        return stored;
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
        tell(
                number,
                () -> new EventData().with("what", "PREFERENCES").link("preferences", path(number, "preferences")));
        return preference;
    }

    private void tell(String number, Supplier<EventData> what) {
        outbox.tell(EventType.CONSENT_CHANGED, number, () -> what.get().about(number));
    }

    private static String path(String number, String part) {
        return EventData.path("customers", number, part);
    }
}
