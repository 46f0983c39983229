package org.courtesy.watch;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule did in production within some days up to today.
 *
 * @param rule its id
 * @param sentence the rule as a sentence
 * @param file path in the rule set
 * @param days how many days, today included
 * @param decisions decisions that were counted with this rule in force as it reads now, at most {@link #ENOUGH_DECISIONS}
 * @param fired decisions in which it fired
 * @param lastFired day on which it fired last, also before these days; null when it never did
 * @param customers customers in whose decisions it fired
 * @param protectedCustomers those of them to whom it refused something
 * @param refused refusals it gave: of contacts, occasions and offers
 * @param decisive those of them that came first, so that without this rule the answer would have had another reason or none
 * @param decisiveShare decisive by refused, 0..1; null when it refused nothing
 * @param proposed actions that it proposed and that passed the gate
 * @param proposedValue value of these, in the points of the arbitration table
 * @param blockedValue value of the offers and occasions that its decisive refusals blocked, in the same points
 * @param complaints customers who complained within 14 days after it had fired
 * @param complaintShare these by customers, 0..1; null when it concerned nobody
 * @param optOuts customers who objected to advertising or withdrew a consent within 14 days after it had fired
 * @param optOutShare these by customers, 0..1; null when it concerned nobody
 * @param neverFired it did not fire on any of these days, in at least {@link #ENOUGH_DECISIONS} decisions
 * @param alwaysShadowed it refused, and always another refusal came first, in at least 100 decisions
 * @param holdout share of its control group in percent, 0 when it has none
 * @param session whether it needs a session of the engine, which makes every decision slower
 * @param nanosPerDecision time that its conditions take in a decision, in nanoseconds; null when it needs a session, or
 *     nothing was decided yet
 * @param series decisions in which it fired, day by day, the oldest first
 */
public record RuleActivity(
        String rule,
        String sentence,
        String file,
        int days,
        int decisions,
        long fired,
        LocalDate lastFired,
        long customers,
        long protectedCustomers,
        long refused,
        long decisive,
        Double decisiveShare,
        long proposed,
        double proposedValue,
        double blockedValue,
        long complaints,
        Double complaintShare,
        long optOuts,
        Double optOutShare,
        boolean neverFired,
        boolean alwaysShadowed,
        int holdout,
        boolean session,
        Double nanosPerDecision,
        List<Long> series) {

    /** From so many decisions on it can be said that a rule never fires. */
    public static final int ENOUGH_DECISIONS = DecisionsInForce.ENOUGH;

    public RuleActivity {
        series = List.copyOf(series);
    }

    /** It has not fired, but too few decisions were counted to make anything of that. */
    public boolean undecided() {
        return fired == 0 && decisions < ENOUGH_DECISIONS;
    }
}
