package org.courtesy.privacy.erasure;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.courtesy.consent.LedgerLinks;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;

/** Erases persons on their request (Art. 17 GDPR). */
@Stateless
@RolesAllowed(PRIVACY)
public class ErasureService {

    private final Eraser eraser;
    private final LedgerLinks ledger;
    private final CustomerRegister customers;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ErasureService() {
        this(null, null, null, null);
    }

    @Inject
    ErasureService(Eraser eraser, LedgerLinks ledger, CustomerRegister customers, CurrentCaller caller) {
        this.eraser = eraser;
        this.ledger = ledger;
        this.customers = customers;
        this.caller = caller;
    }

    /**
     * What speaks against erasing a person now.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Set<Hindrance> hindrances(@About(SubjectKind.CUSTOMER) String number) {
        return eraser.hindrances(customers.get(number));
    }

    /** The receipt of an erasure, by its id. */
    @NotAudited("names nobody")
    public Optional<Erasure> receipt(String id) {
        return Ids.parse(id).flatMap(eraser::receipt);
    }

    /**
     * Erases a person. It cannot be undone.
     *
     * @param despite hindrances that were weighed and overruled
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws ConflictException {@code ERASURE_HINDERED} if something else speaks against it
     */
    @Audited(AuditAction.CUSTOMER_ERASED)
    public Erasure erase(String number, @Noted Set<Hindrance> despite) {
        CustomerKey customer = customers.lock(number);
        Set<Hindrance> found = eraser.hindrances(customer);
        if (!despite.containsAll(found)) {
            found.removeAll(despite);
            throw new ConflictException(
                    "ERASURE_HINDERED", "What is known of the person is still needed: " + found, number, found);
        }
        ledger.catchUp();
        return eraser.erase(customer, found, caller.name());
    }
}
