package org.courtesy.replay;

import java.util.List;
import java.util.Optional;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.RuleSetException;

/**
 * Judges the stored decisions of a customer by two rule sets, forward in time.
 *
 * <p>The base judges each decision as it was stored. The candidate lives in a world of its own that its earlier answers
 * have changed, so that caps, budgets, refusal rests and cool-offs change with them:
 *
 * <ul>
 *   <li>A next best action of the base that the candidate does not propose at all on that channel: the first touchpoint by
 *       which history shows it carried out, within its window and at most 30 days later, is taken out of the candidate's
 *       later cases.
 *   <li>A next best action of the candidate that is not the base's: a done touchpoint at the instant of the decision is put
 *       into its later cases, until history itself shows one.
 *   <li>A decision on a touchpoint that has been taken out was never made in the candidate's world.
 * </ul>
 *
 * <p><b>What it cannot know.</b> How the customer would have answered: a contact that is put in has no outcome, no
 * experience and no consequence beyond having been made, and what followed a contact that is taken out (a call back, a
 * contract) stays. That everybody carries out what the candidate proposes, while of the base's proposals only those count
 * that history shows: contacts of the candidate are at their upper end. What other members of the household get. Figures
 * of a replay are therefore estimates, best at what a rule forbids and poorest at what it brings about.
 *
 * <p>Safe for many threads; what it opens for a customer is not.
 */
public final class ForwardReplay {

    private final Assessor base;
    private final Assessor candidate;

    public ForwardReplay(Assessor base, Assessor candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    /** Begins with a customer. */
    public Course open() {
        return new Course();
    }

    /** The decisions of one customer, one after the other. */
    public final class Course {

        private final CandidateWorld world =
                new CandidateWorld(base.policy().actions(), candidate.policy().actions());

        private Course() {}

        /**
         * Judges the next decision.
         *
         * @param decision not earlier than the one before
         * @return empty when it would not have been made, since the touchpoint behind it would not have been there
         * @throws ReplayFailedException if one of the rule sets cannot judge it
         */
        public Optional<JudgedTwice> judge(RecordedDecision decision) {
            CustomerCase history = decision.inputs();
            if (world.without(history.touchpoint(), history)) {
                return Optional.empty();
            }
            CustomerCase changed = world.of(history);
            Assessment before = judged(ReplayFailedException.Side.BASE, base, history, decision);
            Assessment after = judged(ReplayFailedException.Side.CANDIDATE, candidate, changed, decision);
            world.note(history, before, after);
            List<Change> changes = AssessmentComparison.between(before, after);
            return Optional.of(new JudgedTwice(decision.assessment(), before, after, changes, changed != history));
        }
    }

    private static Assessment judged(
            ReplayFailedException.Side side, Assessor assessor, CustomerCase given, RecordedDecision decision) {
        try {
            return assessor.assess(given, decision.mode(), false);
        } catch (RuleSetException | PolicyException | IllegalArgumentException e) {
            throw new ReplayFailedException(side, e);
        }
    }
}
