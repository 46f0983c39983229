package org.courtesy.ruleset;

import java.util.List;
import org.courtesy.fact.Question;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Predicate1;

/**
 * A rule that looks at one question and nothing else, as the engine's compiler left it: conditions and consequence are the
 * classes that a session would call too.
 *
 * @param number place of the rule in the order of ids
 * @param question type of the questions it looks at
 * @param conditions in the order of the rule; all of them hold before it fires, and equal ones are equal
 */
record OnePatternRule(
        int number, String id, Class<?> question, List<Predicate1<Object>> conditions, Block1<Object> consequence) {

    OnePatternRule {
        conditions = List.copyOf(conditions);
    }

    void fire(Question asked) {
        try {
            consequence.execute(asked);
        } catch (Exception e) {
            throw failed(e);
        }
    }

    RuleSetException failed(Exception cause) {
        return new RuleSetException("The rule " + id + " failed", cause);
    }
}
