package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;

/**
 * The decision on a customer as of this moment: made and stored after something about the customer has changed, or only
 * looked at. Runs in the caller's transaction.
 */
@ApplicationScoped
public class DecisionNow {

    /**
     * A decision that is not stored, with the case it was made on.
     *
     * @param known the case as of now
     */
    public record Look(CustomerCase known, Assessment assessment) {}

    private final Decisions decisions;
    private final CaseLoader cases;
    private final Clock clock;

    /** For the container's proxy. */
    protected DecisionNow() {
        this(null, null, null);
    }

    @Inject
    DecisionNow(Decisions decisions, CaseLoader cases, Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Judges a customer who is locked and stores the decision.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Assessment make(CustomerKey customer) {
        return decisions.renew(customer).assessment();
    }

    /**
     * Judges a customer on trial.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Look look(CustomerKey customer) {
        CustomerCase known = cases.load(customer, customer.now(clock), null);
        return new Look(known, decisions.judge(known, Mode.WHAT_IF, false));
    }

    /**
     * Judges a customer on trial, with what explains it.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public ExplainedDecision explained(CustomerKey customer) {
        CustomerCase known = cases.load(customer, customer.now(clock), null);
        Assessment explained = decisions.judge(known, Mode.WHAT_IF, true);
        return new ExplainedDecision(new StoredAssessment(explained, known, null, known.asOf()), explained);
    }
}
