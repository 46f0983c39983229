package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.DecisionMade;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;

/**
 * Which decision on a customer stands: the one on what happened last, not the one that was stored last. A touchpoint that
 * comes late gets its decision as of its own time, and the decision that stands is made anew with it. What was decided in
 * between stays as it was said.
 */
@ApplicationScoped
class Standing {

    /** How far the clocks of other systems may be ahead; what lies further in the future is nobody's last touchpoint yet. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final TouchpointRepository touchpoints;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final Clock clock;

    /** For the container's proxy. */
    protected Standing() {
        this(null, null, null, null);
    }

    @Inject
    Standing(TouchpointRepository touchpoints, CaseLoader cases, Decisions decisions, Clock clock) {
        this.touchpoints = touchpoints;
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What has to be known before a decision on a touchpoint that was written is stored. */
    Latest latest(CustomerKey customer, TouchpointEntity row) {
        return new Latest(customer, row, clock.instant().plus(AHEAD));
    }

    /**
     * Stores the decision on a touchpoint, in the present transaction, and sees to it that the right one stands.
     *
     * @param latest asked for after the touchpoint was written
     */
    void store(DecisionMade made, TouchpointEntity row, Latest latest) {
        CustomerKey customer = made.customer();
        boolean judgedLater = latest.judgedLater() && !decisions.latestIsOnTouchpoint(customer);
        if (!judgedLater && latest.isThisTouchpoint()) {
            decisions.store(made, row.id());
            return;
        }
        decisions.note(made, row.id());
        if (judgedLater) {
            decisions.renew(customer);
        } else {
            judge(customer, touchpoints.find(latest.touchpoint()).orElseThrow());
        }
    }

    private void judge(CustomerKey customer, TouchpointEntity last) {
        CustomerCase inputs = cases.load(customer, customer.at(last.happenedAt()), last.toFact(customer));
        decisions.storeAnew(decisions.decide(customer, inputs));
    }
}
