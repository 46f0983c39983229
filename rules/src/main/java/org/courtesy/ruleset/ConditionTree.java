package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.Question;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * Rules about one kind of question. Each branch is a condition; rules that begin with equal conditions share their branches,
 * so that what most of them ask first is evaluated once and spares the rest when it does not hold.
 */
final class ConditionTree {

    private record Branch(Predicate1<Object> condition, OnePatternRule first, ConditionTree beyond) {

        boolean holds(Question question) {
            try {
                return condition.test(question);
            } catch (Exception e) {
                throw first.failed(e);
            }
        }
    }

    private final OnePatternRule[] met;
    private final Branch[] branches;

    /** The tree of some rules; their order decides in which order they are found. */
    ConditionTree(List<OnePatternRule> rules) {
        this(rules, 0);
    }

    private ConditionTree(List<OnePatternRule> rules, int depth) {
        List<OnePatternRule> complete = new ArrayList<>();
        Map<Predicate1<Object>, List<OnePatternRule>> byCondition = new LinkedHashMap<>();
        for (OnePatternRule rule : rules) {
            if (rule.conditions().size() == depth) {
                complete.add(rule);
            } else {
                byCondition
                        .computeIfAbsent(rule.conditions().get(depth), condition -> new ArrayList<>())
                        .add(rule);
            }
        }
        met = complete.toArray(OnePatternRule[]::new);
        branches = byCondition.entrySet().stream()
                .map(entry -> new Branch(
                        bare(entry.getKey()), entry.getValue().get(0), new ConditionTree(entry.getValue(), depth + 1)))
                .toArray(Branch[]::new);
    }

    // The wrapper is what makes equal conditions equal; to evaluate one it is only in the way.
    @SuppressWarnings("unchecked") // the wrapper is of the same type
    private static Predicate1<Object> bare(Predicate1<Object> condition) {
        return condition instanceof IntrospectableLambda wrapper && wrapper.getLambda() instanceof Predicate1<?> bare
                ? (Predicate1<Object>) bare
                : condition;
    }

    /**
     * Finds the rules whose conditions all hold.
     *
     * @throws RuleSetException when a condition fails
     */
    void match(Question question, Matches matches) {
        for (OnePatternRule rule : met) {
            matches.add(question, rule);
        }
        for (Branch branch : branches) {
            if (branch.holds(question)) {
                branch.beyond.match(question, matches);
            }
        }
    }
}
