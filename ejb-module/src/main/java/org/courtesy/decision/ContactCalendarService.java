package org.courtesy.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.courtesy.assess.Assessor;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.explain.ContactCalendar;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Calendar;
import org.courtesy.finding.Mode;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Says when a customer may be contacted in the days ahead. Nothing is stored. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class ContactCalendarService {

    private final LiveRules rules;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Clock clock;

    /** For the container's proxy. */
    protected ContactCalendarService() {
        this(null, null, null, null);
    }

    @Inject
    ContactCalendarService(LiveRules rules, CustomerRegister customers, CaseLoader cases, Clock clock) {
        this.rules = rules;
        this.customers = customers;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The calendar of a customer as of now, judged on trial with the rules in force.
     *
     * @param days how many days to look ahead, 1..{@link ContactCalendar#MOST_DAYS}
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Calendar calendar(@About(SubjectKind.CUSTOMER) String customer, int days) {
        Assessor assessor = rules.assessor();
        CustomerKey key = customers.get(customer);
        CustomerCase inputs = cases.load(key, key.now(clock), null);
        return new ContactCalendar(assessor.policy(), given -> assessor.assess(given, Mode.WHAT_IF, false))
                .of(inputs, days);
    }
}
