package org.courtesy.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Refusal;

/**
 * What a rule did in a decision, or in several.
 *
 * @param fired decisions in which it fired
 * @param refused refusals it gave: of contacts, occasions and offers
 * @param decisive those of them that came first in their list
 * @param proposed actions that go back to it
 * @param proposedValue value of these actions, in the points of the arbitration table
 * @param blockedValue value of the offers and occasions that its decisive refusals blocked, in the same points
 */
record RuleWork(long fired, long refused, long decisive, long proposed, double proposedValue, double blockedValue) {

    private static final String OFFER = "OFFER_";
    private static final RuleWork FIRED = new RuleWork(1, 0, 0, 0, 0, 0);

    RuleWork plus(RuleWork other) {
        return new RuleWork(
                fired + other.fired,
                refused + other.refused,
                decisive + other.decisive,
                proposed + other.proposed,
                proposedValue + other.proposedValue,
                blockedValue + other.blockedValue);
    }

    /**
     * What each rule did in a decision.
     *
     * @param value what an action is worth, in points
     */
    static Map<String, RuleWork> in(Assessment decision, ToDoubleFunction<String> value) {
        Map<String, RuleWork> work = new HashMap<>();
        decision.trace().fired().forEach(rule -> work.put(rule, FIRED));
        decision.contact().forEach(contact -> refusals(work, contact.refusals(), 0));
        decision.withheld()
                .forEach(withheld -> refusals(work, withheld.refusals(), value.applyAsDouble(withheld.code())));
        if (decision.offers() != null) {
            decision.offers()
                    .forEach(offer -> refusals(work, offer.refusals(), value.applyAsDouble(OFFER + offer.code())));
        }
        decision.actions().stream()
                .filter(action -> action.rule() != null)
                .forEach(action ->
                        add(work, action.rule(), new RuleWork(0, 0, 0, 1, value.applyAsDouble(action.code()), 0)));
        return work;
    }

    private static void refusals(Map<String, RuleWork> work, List<Refusal> refusals, double value) {
        for (int i = 0; i < refusals.size(); i++) {
            boolean first = i == 0;
            add(work, refusals.get(i).rule(), new RuleWork(0, 1, first ? 1 : 0, 0, 0, first ? value : 0));
        }
    }

    // The gate refuses some things by itself, without a rule.
    private static void add(Map<String, RuleWork> work, String rule, RuleWork more) {
        if (rule != null && work.containsKey(rule)) {
            work.merge(rule, more, RuleWork::plus);
        }
    }
}
