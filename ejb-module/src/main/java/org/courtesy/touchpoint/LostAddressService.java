package org.courtesy.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.LostAddress;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Tells which addresses of a customer do not work, and hears of those that do after all. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class LostAddressService {

    private final CustomerRegister customers;
    private final TouchpointRepository touchpoints;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected LostAddressService() {
        this(null, null, null);
    }

    @Inject
    LostAddressService(CustomerRegister customers, TouchpointRepository touchpoints, Decisions decisions) {
        this.customers = customers;
        this.touchpoints = touchpoints;
        this.decisions = decisions;
    }

    /**
     * The addresses that do not work, by channel.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<AddressTrouble> of(@About(SubjectKind.CUSTOMER) String number) {
        CustomerKey customer = customers.get(number);
        return customers.lostAddresses(customer).stream()
                .map(lost -> new AddressTrouble(
                        lost.channel(),
                        lost.address(),
                        customer.at(lost.since().toInstant()),
                        touchpoints
                                .reasonOfLoss(
                                        customer.id(),
                                        lost.channel(),
                                        lost.since().toInstant())
                                .orElse(null)))
                .toList();
    }

    /**
     * Notes that an address works after all, as somebody has found out, and judges the customer anew. Once more changes nothing.
     *
     * @param address in whatever way it is written; null for the one of a channel without any address
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public void works(@About(SubjectKind.CUSTOMER) String number, ContactChannel channel, String address) {
        CustomerKey customer = customers.lock(number);
        List<LostAddress> before = customers.lostAddresses(customer);
        customers.regained(customer, channel, address);
        if (customers.lostAddresses(customer).size() < before.size()) {
            touchpoints.flush();
            decisions.changed(customer);
        }
    }
}
