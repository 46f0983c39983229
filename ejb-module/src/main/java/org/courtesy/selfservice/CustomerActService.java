package org.courtesy.selfservice;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.shared.Cursor;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Tells staff what a customer did on their own page. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class CustomerActService {

    private final CustomerActs acts;
    private final CustomerRegister customers;

    /** For the container's proxy. */
    protected CustomerActService() {
        this(null, null);
    }

    @Inject
    CustomerActService(CustomerActs acts, CustomerRegister customers) {
        this.acts = acts;
        this.customers = customers;
    }

    /**
     * What the customer did, the latest first.
     *
     * @param limit most entries, 1..500
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<CustomerAct> acts(@About(SubjectKind.CUSTOMER) String customer, int limit) {
        return acts.of(customers.get(customer), Cursor.limit(limit));
    }
}
