package org.courtesy.link;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Links to the customer's own page, for those who hand them to the customer: staff, and systems that write to customers.
 * Every method throws {@link org.courtesy.shared.NotFoundException} for an unknown customer.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class CustomerLinkService {

    private final CustomerLinks links;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected CustomerLinkService() {
        this(null, null, null, null);
    }

    @Inject
    CustomerLinkService(CustomerLinks links, CustomerRegister customers, CustomerReader reader, CurrentCaller caller) {
        this.links = links;
        this.customers = customers;
        this.reader = reader;
        this.caller = caller;
    }

    /**
     * Makes a link. Those issued before stay valid; a mailing gives everybody one of their own.
     *
     * @return the link with its token, which cannot be shown again
     * @throws ConflictException {@code CUSTOMER_DECEASED} if there is nobody to hand it to
     */
    @Audited(AuditAction.LINK_ISSUED)
    public IssuedLink issue(@About(SubjectKind.CUSTOMER) String number) {
        CustomerKey customer = customers.lock(number);
        if (reader.get(customer).customer().deceased()) {
            throw new ConflictException("CUSTOMER_DECEASED", "There is no page for a deceased customer", number);
        }
        return links.issue(customer, LinkPurpose.CUSTOMER_PAGE, null, caller.name());
    }

    /** The links of the customer, the latest first, without what opens them. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<CustomerLink> links(@About(SubjectKind.CUSTOMER) String number) {
        return links.of(customers.get(number), LinkPurpose.CUSTOMER_PAGE);
    }

    /**
     * Makes every link of the customer worthless at once, also those that ask for an answer.
     *
     * @return how many there were
     */
    @Audited(AuditAction.LINKS_REVOKED)
    public int revokeAll(@About(SubjectKind.CUSTOMER) String number) {
        return links.revokeAll(customers.lock(number), caller.name());
    }
}
