package org.courtesy.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.assess.Assessor;
import org.courtesy.assess.ContactReasons;
import org.courtesy.consent.ConsentBook;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.decision.DecisionNow;
import org.courtesy.fact.Objection;
import org.courtesy.finding.Assessment;
import org.courtesy.link.LinkHolder;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.touchpoint.TouchpointHistory;
import org.courtesy.touchpoint.TouchpointView;

/** Puts together what the customer's own page tells. Runs in the caller's transaction and changes nothing. */
@ApplicationScoped
class CustomerSheets {

    private final CustomerReader customers;
    private final ConsentBook book;
    private final TouchpointHistory history;
    private final DecisionNow decisions;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected CustomerSheets() {
        this(null, null, null, null, null, null);
    }

    @Inject
    CustomerSheets(
            CustomerReader customers,
            ConsentBook book,
            TouchpointHistory history,
            DecisionNow decisions,
            LiveRules rules,
            Clock clock) {
        this.customers = customers;
        this.book = book;
        this.history = history;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    CustomerSheet of(LinkHolder holder, int touchpoints) {
        CustomerKey customer = holder.customer();
        CustomerRecord record = customers.get(customer);
        DecisionNow.Look look = decisions.look(customer);
        Assessment assessment = look.assessment();
        Assessor assessor = rules.assessor();
        ContactReasons reasons = new ContactReasons(assessor.rules(), assessor.policy());
        OffsetDateTime now = customer.now(clock);
        List<OwnConsent> consents = OwnConsents.of(book.ledger(customer), now);
        List<Objection> objections = book.objections(customer);
        OwnContacts contacts = new OwnContacts(look.known(), reasons, customer.zone());
        return new CustomerSheet(
                holder.lastDay(),
                customer.zone(),
                now.toLocalDate(),
                OwnRecords.of(record, look.known().customer()),
                contacts.planned(assessment),
                contacts.made(),
                OwnConsents.ways(consents, objections, assessment, reasons, now),
                consents,
                objections,
                record.customer().preference(),
                assessment.churn(),
                assessment.loyalty(),
                segment(record, assessment),
                history.of(customer, null, touchpoints).map(CustomerSheets::own));
    }

    private static String segment(CustomerRecord record, Assessment assessment) {
        if (assessment.churn() == null) {
            return null;
        }
        return assessment.clv() != null && assessment.clv().segment() != null
                ? assessment.clv().segment()
                : record.customer().segment();
    }

    private static OwnTouchpoint own(TouchpointView touchpoint) {
        return new OwnTouchpoint(
                touchpoint.at(), touchpoint.direction(), touchpoint.channel(), touchpoint.type(), touchpoint.status());
    }
}
