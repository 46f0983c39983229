package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** Stores the decision on a touchpoint, in the present transaction, and sees to it that the right one stands. */
    void store(DecisionMade made, TouchpointEntity row) {
        CustomerKey customer = made.customer();
        Instant horizon = clock.instant().plus(AHEAD);
        boolean comparable = row.happened() && !row.happenedAt().isAfter(horizon);
        Optional<TouchpointEntity> last = comparable ? touchpoints.last(customer.id(), horizon) : Optional.empty();
        boolean judgedLater = comparable && judgedWithoutTouchpoint(customer, last.orElse(row), horizon);
        boolean late = judgedLater || last.filter(later -> later != row).isPresent();
        if (!late) {
            decisions.store(made, row.id());
            return;
        }
        decisions.note(made, row.id());
        if (judgedLater) {
            decisions.renew(customer);
        } else {
            judge(customer, last.orElseThrow());
        }
    }

    /** Whether the customer was judged on no touchpoint since the last of them: because a night passed or a consent came. */
    private boolean judgedWithoutTouchpoint(CustomerKey customer, TouchpointEntity last, Instant horizon) {
        return decisions
                .latestAsOf(customer)
                .filter(asOf -> asOf.isAfter(last.happenedAt()) && !asOf.isAfter(horizon))
                .filter(asOf -> !decisions.latestIsOnTouchpoint(customer))
                .isPresent();
    }

    private void judge(CustomerKey customer, TouchpointEntity last) {
        CustomerCase inputs = cases.load(customer, customer.at(last.happenedAt()), last.toFact(customer));
        decisions.storeAnew(decisions.decide(customer, inputs));
    }
}
