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
import org.courtesy.decision.Decisions;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Keeps what customers permitted, forbade, wished and were promised. Every change is followed by a decision in the same
 * transaction, so that it takes effect at once on everything queued. Every method throws {@link NotFoundException} for an
 * unknown customer.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class ConsentService {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    private final ConsentBook book;
    private final ConsentRepository consents;
    private final CustomerRegister customers;
    private final Decisions decisions;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ConsentService(
            ConsentBook book,
            ConsentRepository consents,
            CustomerRegister customers,
            Decisions decisions,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.consents = consents;
        this.customers = customers;
        this.decisions = decisions;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** The whole ledger, the latest entry first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<StoredConsent> ledger(@About(SubjectKind.CUSTOMER) String number) {
        return book.ledger(customers.get(number));
    }

    /** Appends an entry; a withdrawal is an entry too. */
    @Audited(AuditAction.CONSENT_RECORDED)
    public StoredConsent record(@About(SubjectKind.CUSTOMER) String number, ConsentEntry entry) {
        CompleteConsent.check(entry);
        CustomerKey customer = customers.lock(number);
        StoredConsent stored = book.append(customer, entry, caller.name());
        decisions.changed(customer);
        return stored;
    }

    /** The objections of the customer, the latest first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<Objection> objections(@About(SubjectKind.CUSTOMER) String number) {
        return book.objections(customers.get(number));
    }

    /** Records an objection; without an instant it is now. */
    @Audited(AuditAction.CONSENT_RECORDED)
    public Objection object(@About(SubjectKind.CUSTOMER) String number, Objection objection) {
        CustomerKey customer = customers.lock(number);
        Objection stored = book.object(customer, objection, caller.name());
        decisions.changed(customer);
        return stored;
    }

    /** What the customer wishes; never null. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Preference preference(@About(SubjectKind.CUSTOMER) String number) {
        return customers.preference(number);
    }

    /** Replaces the customer's wishes. */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public Preference prefer(@About(SubjectKind.CUSTOMER) String number, Preference preference) {
        Preference stored = book.prefer(number, preference);
        decisions.changed(customers.get(number));
        return stored;
    }

    /** The promises made, the latest due first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<PromiseEntry> promises(@About(SubjectKind.CUSTOMER) String number) {
        return consents.promises(Set.of(customers.get(number).id())).stream()
                .map(PromiseEntity::toEntry)
                .toList();
    }

    /**
     * Adds a promise; without an id it gets one.
     *
     * @throws ConflictException if the customer has a promise with that id
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public PromiseEntry promise(@About(SubjectKind.CUSTOMER) String number, PromiseEntry promise) {
        new Checks()
                .required("dueOn", promise.dueOn())
                .longest("id", promise.id(), LONGEST_NAME)
                .longest("what", promise.what(), LONGEST_TEXT)
                .done();
        CustomerKey customer = customers.lock(number);
        String code = promise.id() == null ? ids.next().toString() : promise.id();
        if (consents.promise(customer.id(), code).isPresent()) {
            throw new ConflictException("PROMISE_EXISTS", "There is a promise " + code + " already", code);
        }
        PromiseEntity row = new PromiseEntity(customer.id(), code, promise, caller.name(), clock.instant());
        consents.add(row);
        decisions.changed(customer);
        return row.toEntry();
    }

    /**
     * Marks a promise as kept.
     *
     * @param keptOn null: today
     * @throws NotFoundException if the customer has no such promise
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public PromiseEntry keep(@About(SubjectKind.CUSTOMER) String number, String promise, LocalDate keptOn) {
        CustomerKey customer = customers.lock(number);
        PromiseEntry kept = consents.promise(customer.id(), promise)
                .orElseThrow(() -> new NotFoundException("PROMISE", promise))
                .keep(keptOn == null ? customer.now(clock).toLocalDate() : keptOn);
        decisions.changed(customer);
        return kept;
    }
}
