package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.courtesy.fact.Question;
import org.drools.model.functions.Predicate1;

/**
 * What a rule costs in time.
 *
 * @param rule its id
 * @param session whether it needs a session of the engine, which costs every decision far more than conditions do
 * @param nanosPerDecision nanoseconds that its conditions take in one decision, evaluated by themselves; null when it needs
 *     a session, where no rule has a time of its own
 */
public record RuleCost(String rule, boolean session, Double nanosPerDecision) {

    /** The best of so many rounds counts: everything that disturbs a measurement makes it longer. */
    private static final int ROUNDS = 40;

    /**
     * Measures the rules of a set, by evaluating their conditions on questions that decisions really asked.
     *
     * @param asked the questions of each of some decisions, at least one
     * @param nanos a clock that counts nanoseconds from whenever; the core has none
     */
    public static List<RuleCost> measure(
            RuleBase rules, Collection<? extends Collection<Question>> asked, LongSupplier nanos) {
        List<Question> all =
                asked.stream().<Question>flatMap(Collection::stream).toList();
        List<RuleCost> costs = new ArrayList<>();
        for (OnePatternRule rule : rules.onePattern()) {
            List<Question> own =
                    all.stream().filter(rule.question()::isInstance).toList();
            costs.add(new RuleCost(rule.id(), false, (double) best(rule, own, nanos) / asked.size()));
        }
        rules.inSession().forEach(id -> costs.add(new RuleCost(id, true, null)));
        costs.sort(Comparator.comparing(RuleCost::rule));
        return costs;
    }

    private static long best(OnePatternRule rule, List<Question> questions, LongSupplier nanos) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = nanos.getAsLong();
            questions.forEach(question -> holds(rule, question));
            best = Math.min(best, nanos.getAsLong() - start);
        }
        return best;
    }

    private static boolean holds(OnePatternRule rule, Question question) {
        try {
            for (Predicate1<Object> condition : rule.conditions()) {
                if (!condition.test(question)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            throw rule.failed(e);
        }
    }
}
