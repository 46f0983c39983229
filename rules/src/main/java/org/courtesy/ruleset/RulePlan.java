package org.courtesy.ruleset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.fact.Question;

/** Which rules to ask about which question, without a session. Immutable and safe for many threads. */
final class RulePlan {

    private final List<OnePatternRule> rules;
    private final Map<Class<?>, ConditionTree> trees = new ConcurrentHashMap<>();

    RulePlan(Collection<OnePatternRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(OnePatternRule::number))
                .toList();
    }

    List<OnePatternRule> rules() {
        return rules;
    }

    /**
     * Finds the rules whose conditions hold, in an order that depends on nothing but the rules.
     *
     * @throws RuleSetException when a condition fails
     */
    void match(Question question, Matches matches) {
        ConditionTree tree = trees.get(question.getClass());
        if (tree == null) {
            tree = trees.computeIfAbsent(question.getClass(), this::tree);
        }
        tree.match(question, matches);
    }

    private ConditionTree tree(Class<?> type) {
        return new ConditionTree(rules.stream()
                .filter(rule -> rule.question().isAssignableFrom(type))
                .toList());
    }
}
