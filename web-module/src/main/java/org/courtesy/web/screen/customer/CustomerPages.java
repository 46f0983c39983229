package org.courtesy.web.screen.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerService;
import org.courtesy.customer.StoredCustomer;
import org.courtesy.decision.DecisionService;
import org.courtesy.decision.StoredAssessment;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.Words;

/**
 * Puts the customer page together: the customer, the decision, and what the last touchpoint has changed in it.
 *
 * <p>Without a stored decision named, the case is judged as of now and nothing is stored, so that "may I?" is never
 * yesterday's answer.
 */
@ApplicationScoped
public class CustomerPages {

    private final CustomerService customers;
    private final CaseLoader cases;
    private final DecisionService decisions;
    private final LiveRules rules;
    private final Clock clock;
    private final ReaderClock reader;

    @Inject
    public CustomerPages(
            CustomerService customers,
            CaseLoader cases,
            DecisionService decisions,
            LiveRules rules,
            Clock clock,
            ReaderClock reader) {
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
        this.reader = reader;
    }

    /** For the proxy. */
    protected CustomerPages() {
        this(null, null, null, null, null, null);
    }

    /**
     * The page of a customer.
     *
     * @param decision id of the stored decision to show, null to judge now
     * @throws NotFoundException if there is no such customer, or the decision is not one about them
     */
    public CustomerPage page(String number, String decision, Words words) {
        StoredCustomer customer = customers.get(number);
        return decision == null ? judgedNow(customer, words) : judgedThen(customer, decision, words);
    }

    private CustomerPage judgedNow(StoredCustomer customer, Words words) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(
                Zones.of(customer.body().customer(), rules.policy().countries())));
        CustomerCase data = cases.load(customer.body().customer().number(), now, null);
        return put(
                customer, data, translated(decisions.whatIf(data, false), words), false, DecisionChanges.NONE, words);
    }

    private CustomerPage judgedThen(StoredCustomer customer, String decision, Words words) {
        StoredAssessment stored = decisions.get(decision);
        if (!Objects.equals(
                stored.assessment().customer(), customer.body().customer().number())) {
            throw new NotFoundException("ASSESSMENT", decision);
        }
        Assessment then = translated(stored.assessment(), words);
        DecisionChanges changes = stored.inputs().touchpoint() == null
                ? DecisionChanges.NONE
                : DecisionChanges.between(withoutTouchpoint(stored.inputs(), words), then, words);
        return put(customer, stored.inputs(), then, true, changes, words);
    }

    /** The decision as it would have been had the touchpoint not happened: what differs is its doing. */
    private Assessment withoutTouchpoint(CustomerCase data, Words words) {
        CustomerCase without = data.with(data.touchpoints(), null);
        return translated(decisions.whatIf(without, false), words);
    }

    private CustomerPage put(
            StoredCustomer customer,
            CustomerCase data,
            Assessment assessment,
            boolean stored,
            DecisionChanges changes,
            Words words) {
        CaseFacts facts = CaseFacts.of(data, rules.policy().countries());
        var places = changes.places();
        return new CustomerPage(
                customer.body(),
                facts,
                assessment,
                words.moment(assessment.asOf(), facts.zone(), facts.today()),
                stored,
                Head.of(customer.body(), facts, assessment.clv(), localTime(facts, words), words),
                Alerts.of(assessment, facts, words),
                NextCard.of(
                        assessment,
                        facts,
                        places.contains(DecisionChanges.NEXT),
                        words,
                        words.spokenBy(customer.body().customer())),
                Permissions.of(assessment.contact(), facts, places, words),
                Risk.of(assessment.churn(), places.contains(DecisionChanges.CHURN), words),
                Offers.of(assessment.offers(), places, words),
                Deadlines.of(assessment.deadlines(), facts, words),
                Contracts.of(facts, words),
                changes);
    }

    /** What time it is for the customer, where that is another time than the reader's. */
    private String localTime(CaseFacts facts, Words words) {
        Clock mine = reader.get();
        Instant now = mine.instant();
        boolean alike = mine.getZone()
                .getRules()
                .getOffset(now)
                .equals(facts.zone().getRules().getOffset(now));
        return alike
                ? ""
                : words.say(
                        "head.localTime", words.time(now.atZone(facts.zone()).toLocalTime()));
    }

    private static Assessment translated(Assessment assessment, Words words) {
        return words.texts().translate(assessment, words.locale());
    }
}
