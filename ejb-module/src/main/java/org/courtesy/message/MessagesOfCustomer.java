package org.courtesy.message;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.audience.Listener;
import org.courtesy.customer.CustomerService;
import org.courtesy.decision.DecisionService;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.CustomerValue;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** What is to be said to a customer of whom only the number is known. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class MessagesOfCustomer {

    private final MessageService messages;
    private final CustomerService customers;
    private final DecisionService decisions;

    /** For the container's proxy. */
    protected MessagesOfCustomer() {
        this(null, null, null);
    }

    @Inject
    MessagesOfCustomer(MessageService messages, CustomerService customers, DecisionService decisions) {
        this.messages = messages;
        this.customers = customers;
        this.decisions = decisions;
    }

    /**
     * The messages that are valid now and concern the customer, the most important first. A segment that the utility has not
     * given is that of the latest stored decision.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<StoredMessage> of(@About(SubjectKind.CUSTOMER) String number) {
        String measured = decisions
                .latest(number)
                .map(Assessment::clv)
                .map(CustomerValue::segment)
                .orElse(null);
        return messages.heardBy(Listener.of(customers.get(number).body(), measured));
    }
}
