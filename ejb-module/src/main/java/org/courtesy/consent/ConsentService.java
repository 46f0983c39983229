package org.courtesy.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Promise;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/**
 * Keeps what customers permitted, forbade, wished and were promised. Every method throws {@link NotFoundException} for an
 * unknown customer.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class ConsentService {

    private static final int LONGEST_NAME = 100;

    private final ConsentBook book;
    private final ConsentRepository consents;
    private final CustomerRegister customers;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ConsentService(
            ConsentBook book,
            ConsentRepository consents,
            CustomerRegister customers,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.consents = consents;
        this.customers = customers;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The whole ledger, the latest entry first. */
    public List<StoredConsent> ledger(String number) {
        return book.ledger(customers.get(number));
    }

    /** Appends an entry; a withdrawal is an entry too. */
    public StoredConsent record(String number, ConsentEntry entry) {
        CompleteConsent.check(entry);
        return book.append(customers.lock(number), entry, caller.name());
    }

    /** The objections of the customer, the latest first. */
    public List<Objection> objections(String number) {
        return book.objections(customers.get(number));
    }

    /** Records an objection; without an instant it is now. */
    public Objection object(String number, Objection objection) {
        return book.object(customers.lock(number), objection, caller.name());
    }

    /** What the customer wishes; never null. */
    public Preference preference(String number) {
        return customers.preference(number);
    }

    /** Replaces the customer's wishes. */
    public Preference prefer(String number, Preference preference) {
        return book.prefer(number, preference);
    }

    /** The promises made, the latest due first. */
    public List<Promise> promises(String number) {
        return consents.promises(Set.of(customers.get(number).id())).stream()
                .map(PromiseEntity::toFact)
                .toList();
    }

    /**
     * Adds a promise; without an id it gets one.
     *
     * @throws ConflictException if the customer has a promise with that id
     */
    public Promise promise(String number, Promise promise) {
        new Checks()
                .required("dueOn", promise.dueOn())
                .longest("id", promise.id(), LONGEST_NAME)
                .done();
        CustomerKey customer = customers.lock(number);
        String code = promise.id() == null ? ids.next().toString() : promise.id();
        if (consents.promise(customer.id(), code).isPresent()) {
            throw new ConflictException("PROMISE_EXISTS", "There is a promise " + code + " already", code);
        }
        PromiseEntity row = new PromiseEntity(customer.id(), code, promise, caller.name(), clock.instant());
        consents.add(row);
        return row.toFact();
    }

    /**
     * Marks a promise as kept.
     *
     * @param keptOn null: today
     * @throws NotFoundException if the customer has no such promise
     */
    public Promise keep(String number, String promise, LocalDate keptOn) {
        CustomerKey customer = customers.lock(number);
        return consents.promise(customer.id(), promise)
                .orElseThrow(() -> new NotFoundException("PROMISE", promise))
                .keep(keptOn == null ? customer.now(clock).toLocalDate() : keptOn);
    }
}
